import { element } from './element.js';
import { say } from './words.js';

// One stop for the Tab key; the arrows move within, as in every toolbar.
const buttons = (chain, open) => [
  { key: 'bigHeading', on: (e) => e.isActive('heading', { level: 2 }), run: () => chain().toggleHeading({ level: 2 }).run() },
  { key: 'smallHeading', on: (e) => e.isActive('heading', { level: 3 }), run: () => chain().toggleHeading({ level: 3 }).run() },
  { key: 'bold', on: (e) => e.isActive('bold'), run: () => chain().toggleBold().run() },
  { key: 'italic', on: (e) => e.isActive('italic'), run: () => chain().toggleItalic().run() },
  { key: 'bullets', on: (e) => e.isActive('bulletList'), run: () => chain().toggleBulletList().run() },
  { key: 'numbers', on: (e) => e.isActive('orderedList'), run: () => chain().toggleOrderedList().run() },
  { key: 'quote', on: (e) => e.isActive('blockquote'), run: () => chain().toggleBlockquote().run() },
  { key: 'link', on: (e) => e.isActive('link'), run: open.link },
  { key: 'picture', on: (e) => e.isActive('image'), run: () => open.picture() },
  { key: 'table', run: () => chain().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run(), when: (e) => !e.isActive('table') },
  { key: 'addRow', run: () => chain().addRowAfter().run(), when: (e) => e.isActive('table') },
  { key: 'addColumn', run: () => chain().addColumnAfter().run(), when: (e) => e.isActive('table') },
  { key: 'headRow', on: (e) => e.isActive('tableHeader'), run: () => chain().toggleHeaderRow().run(), when: (e) => e.isActive('table') },
  { key: 'dropRow', run: () => chain().deleteRow().run(), when: (e) => e.isActive('table') },
  { key: 'dropColumn', run: () => chain().deleteColumn().run(), when: (e) => e.isActive('table') },
  { key: 'dropTable', run: () => chain().deleteTable().run(), when: (e) => e.isActive('table') },
  { key: 'undo', run: () => chain().undo().run() },
  { key: 'redo', run: () => chain().redo().run() },
];

export const makeToolbar = (editor, label, controls, open) => {
  const chain = () => editor.chain().focus();
  const list = buttons(chain, open).map((one) => ({
    ...one,
    // The words that are seen are part of the spoken name, so that who speaks to the machine can say them.
    at: element('button', {
      type: 'button', 'aria-label': `${say(one.key)}: ${say(`${one.key}Tip`)}`, title: say(`${one.key}Tip`), 'aria-pressed': one.on ? 'false' : null, click: one.run,
    }, say(one.key)),
  }));
  const bar = element('div', { role: 'toolbar', class: 'rich-bar', 'aria-label': say('format', label), 'aria-controls': controls }, ...list.map((one) => one.at));
  let current = 0;
  const seen = () => list.filter((one) => !one.at.hidden);
  const rove = () => {
    const shown = seen();
    current = Math.min(current, shown.length - 1);
    list.forEach((one) => { one.at.tabIndex = one === shown[current] ? 0 : -1; });
  };
  const refresh = () => {
    for (const one of list) {
      if (one.on) one.at.setAttribute('aria-pressed', String(one.on(editor)));
      if (one.when) one.at.hidden = !one.when(editor);
    }
    rove();
  };
  bar.addEventListener('keydown', (event) => {
    const shown = seen();
    const to = { ArrowRight: current + 1, ArrowLeft: current - 1, Home: 0, End: shown.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    current = (to + shown.length) % shown.length;
    rove();
    shown[current].at.focus();
  });
  bar.addEventListener('focusin', (event) => {
    const at = seen().findIndex((one) => one.at === event.target);
    if (at >= 0) { current = at; rove(); }
  });
  refresh();
  return { bar, refresh, focus: () => seen()[current].at.focus() };
};
