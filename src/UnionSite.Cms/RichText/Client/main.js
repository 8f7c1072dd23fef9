// Turns the text boxes marked data-rich into an editor. Without this file the box stays what it is: a box for HTML or plain words.
import { Editor } from '@tiptap/core';
import { element } from './element.js';
import { fromBox, losses, tidy } from './html.js';
import { makeLink } from './link.js';
import { makeNotes } from './notes.js';
import { clean, pastedPicture, takesPaste } from './paste.js';
import { makePictures } from './pictures.js';
import { extensions } from './schema.js';
import { makeToolbar } from './toolbar.js';
import { say } from './words.js';

const describe = (box, label, keys) => {
  label.id ||= `${box.id}-nhan`;
  const attributes = { role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': label.id, id: `${box.id}-soan`, class: 'rich-text' };
  attributes['aria-describedby'] = [box.getAttribute('aria-describedby'), keys].filter(Boolean).join(' ');
  if (box.hasAttribute('aria-invalid')) attributes['aria-invalid'] = box.getAttribute('aria-invalid');
  return attributes;
};

// Before the editor itself parses the clipboard: its parse would apply Word's style attributes, which the policy refuses.
const pasteInto = (now, event) => {
  const data = event.clipboardData;
  const picture = pastedPicture(data);
  if (picture) {
    event.preventDefault();
    now.picture(picture);
    return true;
  }
  const paste = takesPaste(data);
  if (!paste) return false;
  event.preventDefault();
  now.notes.say(say('cleaning'));
  clean(now.box.form, paste).then((told) => {
    // Without the server the words still go in, by the editor's own rules.
    now.editor.chain().focus().insertContent(told.html ?? fromBox(paste.text)).run();
    if (told.problem) now.notes.say(say('pastedPlain', told.problem));
    else now.notes.show(now.editor, told);
  });
  return true;
};

// Tab indents in a list and walks through a table; after Esc it leaves the box, as the hint says.
const keysOf = (now) => {
  let leaves = false;
  return (_, event) => {
    if (event.key === 'Tab' && leaves) return true;
    leaves = event.key === 'Escape' || (leaves && event.key === 'Shift');
    const open = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k' ? now.link : event.altKey && event.key === 'F10' ? now.toToolbar : null;
    if (!open) return false;
    event.preventDefault();
    open();
    return true;
  };
};

const startEditor = (now, label, keys) => new Editor({
  element: now.mount,
  extensions,
  content: fromBox(now.box.value),
  injectCSS: false,
  parseOptions: { preserveWhitespace: false },
  editorProps: {
    attributes: describe(now.box, label, keys.id),
    handleDOMEvents: { paste: (_, event) => pasteInto(now, event), keydown: keysOf(now) },
  },
  onUpdate: ({ editor }) => {
    now.own = true;
    now.box.value = tidy(editor.getHTML());
    now.box.dispatchEvent(new Event('input', { bubbles: true }));
    now.own = false;
  },
  onTransaction: () => now.refresh?.(),
});

const make = (box) => {
  const label = box.labels[0];
  const name = label.textContent.trim();
  const field = box.closest('.field');
  const now = { box, notes: makeNotes(name), mount: element('div', { class: 'rich-mount' }), own: false };
  const keys = element('p', { class: 'hint rich-keys', id: `${box.id}-phim` }, say('keys'));
  const editor = now.editor = startEditor(now, label, keys);
  const link = makeLink(editor, `${box.id}-lien-ket`);
  now.link = link.open;
  now.picture = makePictures(editor, box.form);
  const bar = makeToolbar(editor, name, `${box.id}-soan`, { link: link.open, picture: now.picture });
  now.refresh = bar.refresh;
  now.toToolbar = bar.focus;
  const rich = element('div', { class: 'rich' }, bar.bar, link.row, now.mount);
  const hint = element('p', { class: 'hint' });
  const toggle = element('button', { type: 'button', class: 'quiet rich-switch', 'aria-pressed': 'false', click: () => swap(box.hidden) }, say('html'));

  // The box stays the truth: the editor opens only on a text of which it can hold everything.
  const swap = (toHtml) => {
    let missing = [];
    if (!toHtml) {
      editor.commands.setContent(fromBox(box.value), { emitUpdate: false });
      missing = losses(fromBox(box.value), tidy(editor.getHTML()));
    }
    const plain = toHtml || missing.length > 0;
    hint.textContent = missing.length ? say('cannotHold', missing.slice(0, 5).join(', ')) : '';
    rich.hidden = keys.hidden = plain;
    box.hidden = !plain;
    for (const tip of field?.querySelectorAll('[data-plain]') ?? []) tip.hidden = !plain;
    toggle.setAttribute('aria-pressed', String(plain));
  };
  box.addEventListener('input', () => { if (!now.own && box.hidden) swap(false); });
  label.addEventListener('click', (event) => { if (box.hidden) { event.preventDefault(); editor.commands.focus(); } });
  const flat = (text) => text.replace(/\s+/g, ' ').trim();
  // Puts the cursor at the words, or at the picture of that address, that a finding is about.
  const seek = (words) => {
    if (!box.hidden) {
      const at = box.value.indexOf(words);
      if (at >= 0) box.setSelectionRange(at, at + words.length);
      return;
    }
    let place = null;
    editor.state.doc.descendants((node, at) => {
      if (place) return false;
      const start = node.isText ? node.text.indexOf(words) : -1;
      if (node.type.name === 'image' && node.attrs.src === words) place = (chain) => chain.setNodeSelection(at);
      else if (start >= 0) place = (chain) => chain.setTextSelection({ from: at + start, to: at + start + words.length });
      else if (node.isTextblock && !node.textContent.includes(words) && flat(node.textContent).includes(words)) place = (chain) => chain.setTextSelection({ from: at + 1, to: at + node.nodeSize - 1 });
      return !place;
    });
    if (place) place(editor.chain().focus()).scrollIntoView().run();
  };
  // A message of refusal leads to the box, and the box is covered.
  const arrive = () => { if (location.hash === `#${box.id}` && box.hidden) { editor.commands.focus(); rich.scrollIntoView({ block: 'nearest' }); } };
  window.addEventListener('hashchange', arrive);
  document.addEventListener('click', (event) => {
    const guide = event.target.closest?.(`a[href="#${box.id}"]`);
    if (guide) setTimeout(() => { arrive(); if (guide.dataset.find) seek(guide.dataset.find); });
  });
  box.before(rich);
  box.after(keys, hint, toggle, now.notes.panel);
  swap(false);
};

for (const box of document.querySelectorAll('textarea[data-rich=yes]')) {
  // The file may stand on the page once for each box.
  box.removeAttribute('data-rich');
  if (box.labels.length && box.form) make(box);
}
