// Nested items (menu lines, terms, blocks) are put in order by dragging their heading, or with Alt and the arrows on it.
// The order of the page is the order that is saved; without this file the buttons "Lên" and "Xuống" do the same.
"use strict";
(() => {
  const english = document.documentElement.lang === "en";
  const told = Object.assign(document.createElement("p"), { className: "hide", role: "status" });
  document.querySelector("main")?.append(told);
  const items = list => [...list.children].filter(child => child.matches("details[data-nested]"));
  // The buttons name a place in the list as it is sent.
  const number = all => all.forEach((item, index) => item.querySelectorAll(":scope > .acts > [name=_do]").forEach(button => {
    const [verb, path] = button.value.split("|");
    button.value = `${verb}|${path}|${index}`;
    button.hidden = (verb === "up" && index === 0) || (verb === "down" && index === all.length - 1);
  }));
  const done = item => {
    const all = items(item.parentElement);
    number(all);
    const name = item.querySelector("summary").firstChild.textContent.trim();
    const place = `${all.indexOf(item) + 1}/${all.length}`;
    told.textContent = english ? `${name}: place ${place}` : `${name}: vị trí ${place}`;
    item.querySelector("summary").dispatchEvent(new Event("input", { bubbles: true }));
  };

  let dragged = null;
  document.querySelectorAll("details[data-nested] > summary").forEach(summary => {
    summary.draggable = true;
    summary.title = english ? "Drag, or press Alt with the arrow keys, to change the order" : "Kéo, hoặc bấm Alt cùng phím mũi tên, để đổi thứ tự";
  });
  document.addEventListener("dragstart", event => {
    const summary = event.target.closest?.("details[data-nested] > summary");
    if (!summary) return;
    dragged = summary.parentElement;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", "");
    dragged.classList.add("moving");
  });
  document.addEventListener("dragover", event => {
    const over = dragged && event.target.closest?.("details[data-nested]");
    // Within its own list alone: an item does not change its parent by a slip of the hand.
    const target = over && items(dragged.parentElement).find(item => item.contains(over));
    if (!target) return;
    event.preventDefault();
    if (target === dragged) return;
    const box = target.querySelector("summary").getBoundingClientRect();
    target[event.clientY < box.top + box.height / 2 ? "before" : "after"](dragged);
  });
  document.addEventListener("drop", event => { if (dragged) event.preventDefault(); });
  document.addEventListener("dragend", () => {
    if (!dragged) return;
    dragged.classList.remove("moving");
    done(dragged);
    dragged = null;
  });
  document.addEventListener("keydown", event => {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    const item = event.target.closest("details[data-nested]");
    if (!item || event.target !== item.querySelector("summary")) return;
    const all = items(item.parentElement);
    const other = all[all.indexOf(item) + (event.key === "ArrowUp" ? -1 : 1)];
    event.preventDefault();
    if (!other) return;
    other[event.key === "ArrowUp" ? "before" : "after"](item);
    event.target.focus();
    done(item);
  });
})();
