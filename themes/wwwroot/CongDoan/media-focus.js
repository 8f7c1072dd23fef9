// What must stay where a picture is cut: chosen on the picture. Without this file one of nine places is chosen.
"use strict";
(() => {
  const form = document.querySelector("[data-focus]");
  if (!form) return;
  const aim = form.querySelector("[data-aim]"), picture = aim.querySelector("img"), dot = aim.querySelector("button");
  let [x, y] = form.dataset.focus.split("x").map(Number);
  const bound = number => Math.min(100, Math.max(0, Math.round(number)));
  const show = () => {
    [x, y] = [bound(x), bound(y)];
    [dot.style.left, dot.style.top] = [`${x}%`, `${y}%`];
    form.elements.exact.value = `${x}x${y}`;
  };
  const at = event => {
    const box = picture.getBoundingClientRect();
    [x, y] = [(event.clientX - box.left) * 100 / box.width, (event.clientY - box.top) * 100 / box.height];
    show();
  };
  aim.hidden = false;
  form.querySelector("[data-focus-help]").hidden = false;
  form.querySelector(".nine").hidden = true;
  show();
  aim.addEventListener("click", event => { if (event.detail > 0) at(event); });
  dot.addEventListener("keydown", event => {
    const step = { ArrowLeft: [-2, 0], ArrowRight: [2, 0], ArrowUp: [0, -2], ArrowDown: [0, 2] }[event.key];
    if (!step) return;
    event.preventDefault();
    [x, y] = [x + step[0], y + step[1]];
    show();
  });
})();
