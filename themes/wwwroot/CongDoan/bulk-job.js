// Keeps the progress of a job up to date; without this file the link "Cập nhật" does it.
"use strict";
(() => {
  const here = document.getElementById("tien-do");
  const isRunning = () => here.dataset.running === "true";
  if (!here || !isRunning()) return;
  const look = async () => {
    try {
      const answer = await fetch(location.href, { credentials: "same-origin" });
      if (answer.ok) {
        const next = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("tien-do");
        // Whoever stands on a link or a button in there is not torn away from it while the work goes on.
        if (next && (next.dataset.running === "false" || !here.contains(document.activeElement))) {
          here.replaceChildren(...next.childNodes);
          here.dataset.running = next.dataset.running;
        }
      }
    } catch { /* the line is away for a moment; the next look follows */ }
    if (isRunning()) setTimeout(look, 2000);
  };
  setTimeout(look, 1000);
})();
