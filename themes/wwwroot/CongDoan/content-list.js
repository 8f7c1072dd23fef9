// The desk's content list: keys to move and tick, beside the normal Tab order. Everything works without this file.
"use strict";
(() => {
  // Both languages stand here; the page's own decides.
  const words = document.documentElement.lang.startsWith("en")
    ? { tick: "Tick this whole page", untick: "Untick this whole page", off: "Turn keys off", on: "Turn keys on" }
    : { tick: "Đánh dấu cả trang này", untick: "Bỏ đánh dấu cả trang này", off: "Tắt phím tắt", on: "Bật phím tắt" };
  const rows = [...document.querySelectorAll("[data-row]")];
  const help = document.querySelector("[data-keys]");
  const toggle = document.querySelector("[data-keys-switch]");
  const page = document.querySelector("[data-tick-page]");
  const count = document.querySelector("[data-ticked]");
  const box = row => row.querySelector("input[name=ids]");
  const link = row => row.querySelector("th a");
  if (rows.length === 0 || !help || !toggle || !page || !count) return;

  const told = () => {
    const ticked = rows.filter(row => box(row).checked).length;
    count.textContent = ticked > 0 ? ` (${ticked})` : "";
    page.textContent = ticked === rows.length ? words.untick : words.tick;
  };
  page.hidden = false;
  page.addEventListener("click", () => {
    const all = rows.every(row => box(row).checked);
    rows.forEach(row => { box(row).checked = !all; });
    told();
  });
  rows.forEach(row => box(row).addEventListener("change", told));
  told();

  // Somebody who speaks to the computer, or whose hand trembles, turns the keys off; the browser remembers it.
  const key = "desk-keys";
  let on = true;
  try { on = localStorage.getItem(key) !== "off"; } catch { on = true; }
  const say = () => { toggle.textContent = on ? words.off : words.on; };
  help.hidden = false;
  say();
  toggle.addEventListener("click", () => {
    on = !on;
    try { localStorage.setItem(key, on ? "on" : "off"); } catch { /* a private window remembers nothing */ }
    say();
  });

  const typing = target => target.closest("input:not([type=checkbox]):not([type=radio]), select, textarea, [contenteditable]") !== null;
  const go = step => {
    const at = rows.findIndex(row => row.contains(document.activeElement));
    const next = at < 0 ? (step > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + step));
    link(rows[next]).focus();
  };
  document.addEventListener("keydown", event => {
    if (!on || event.ctrlKey || event.altKey || event.metaKey || typing(event.target)) return;
    const row = rows.find(one => one.contains(document.activeElement));
    // The arrows scroll the page until a row has the focus.
    const step = event.key === "j" || (row && event.key === "ArrowDown") ? 1 : event.key === "k" || (row && event.key === "ArrowUp") ? -1 : 0;
    if (step !== 0) {
      go(step);
    } else if (event.key === "x" && row) {
      box(row).checked = !box(row).checked;
      told();
    } else if (event.key === "/") {
      document.getElementById("q")?.focus();
    } else {
      return;
    }
    event.preventDefault();
  });
})();
