// The media library: arrows between the files. Everything works without this file.
"use strict";
(() => {
  document.addEventListener("keydown", event => {
    const here = event.target.closest("[data-thumb]");
    if (!here || event.ctrlKey || event.altKey || event.metaKey) return;
    const all = [...document.querySelectorAll("[data-thumb]")];
    const top = all[0].getBoundingClientRect().top;
    const inRow = all.filter(one => Math.abs(one.getBoundingClientRect().top - top) < 4).length;
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: inRow, ArrowUp: -inRow }[event.key];
    const next = step && all[all.indexOf(here) + step];
    if (next) {
      next.focus();
      event.preventDefault();
    }
  });
})();
