// A dialog that finds a picture of the library or uploads one, asks for its description and puts it into the text.
import { element } from './element.js';
import { say } from './words.js';

const ADDRESS = '/Admin/RichText/Pictures';
const PAUSE = 250;

let dialog = null;

const ask = async (form, file) => {
  const body = new FormData();
  body.append('Picture', file);
  body.append('__RequestVerificationToken', form.elements.__RequestVerificationToken.value);
  const answer = await fetch(ADDRESS, { method: 'POST', body, headers: { 'X-Requested-With': 'XMLHttpRequest' } });
  return answer.json();
};

const find = async (words, signal) => {
  const answer = await fetch(`${ADDRESS}?q=${encodeURIComponent(words)}`, { signal, headers: { 'X-Requested-With': 'XMLHttpRequest' } });
  return answer.json();
};

const makeParts = () => {
  const box = (id, label, attributes) => element('div', { class: 'field' }, element('label', { for: id }, label), element('input', { id, autocomplete: 'off', ...attributes }));
  const parts = {
    title: element('h2', { id: 'rich-anh' }),
    status: element('p', { class: 'hint', role: 'status' }),
    shots: element('ul', { class: 'rich-shots' }),
    refusal: element('p', { class: 'err', id: 'rich-anh-loi', role: 'alert' }),
    decoration: element('input', { type: 'checkbox' }),
    put: element('button', { type: 'button' }, say('put')),
    close: element('button', { type: 'button', class: 'quiet' }, say('cancel')),
  };
  const search = box('rich-anh-tim', say('findPicture'), { type: 'search' });
  const upload = box('rich-anh-tep', say('upload'), { type: 'file', accept: 'image/jpeg,image/png,image/webp,image/gif,image/avif' });
  const alt = box('rich-anh-mo-ta', say('alt'), { type: 'text', maxlength: '500', 'aria-describedby': 'rich-anh-loi' });
  [parts.search, parts.upload, parts.alt] = [search, upload, alt].map((field) => field.lastChild);
  const shelf = element('div', { class: 'rich-shelf', tabindex: '0', role: 'group', 'aria-label': say('findPicture') }, parts.shots);
  parts.library = element('div', {}, search, parts.status, shelf, upload);
  parts.at = element('dialog', { class: 'rich-pictures', 'aria-labelledby': 'rich-anh' }, parts.title, parts.library, alt,
    element('div', { class: 'field' }, element('label', { class: 'tick' }, parts.decoration, ` ${say('decoration')}`)),
    parts.refusal, element('div', { class: 'acts' }, parts.put, parts.close));
  return parts;
};

// One dialog serves all editors of the page; it stands outside the form, whose fields these are not.
const makeDialog = () => {
  const parts = makeParts();
  let chosen = null, done = null, form = null, search = null, pause = 0;
  const refuse = (text) => { parts.refusal.textContent = text; };
  const choose = (file, button) => {
    chosen = file;
    refuse('');
    for (const other of parts.shots.querySelectorAll('button')) other.setAttribute('aria-pressed', String(other === button));
    parts.alt.value = file.alt;
    parts.status.textContent = say('chosen', file.path);
  };
  const shot = (file) => {
    const button = element('button', { type: 'button', 'aria-pressed': 'false', click: () => choose(file, button) },
      element('img', { src: file.thumb, alt: '', width: file.width, height: file.height, loading: 'lazy' }), element('span', {}, file.alt || file.path));
    return element('li', {}, button);
  };
  const look = async () => {
    search?.abort();
    search = new AbortController();
    const mine = search;
    parts.status.textContent = say('searching');
    try {
      const told = await find(parts.search.value, mine.signal);
      if (mine.signal.aborted) return;
      parts.shots.replaceChildren(...told.files.map(shot));
      parts.status.textContent = told.files.length ? say('found', told.files.length) : say('foundNone');
    } catch {
      if (!mine.signal.aborted) parts.status.textContent = say('noLibrary');
    }
  };
  const send = async (file) => {
    refuse('');
    // A search that answers late must not take the new picture off the shelf.
    clearTimeout(pause);
    search?.abort();
    parts.status.textContent = say('uploading');
    try {
      const told = await ask(form, file);
      if (told.problem) { parts.status.textContent = ''; refuse(told.problem); return; }
      const row = shot(told.file);
      parts.shots.prepend(row);
      choose(told.file, row.firstChild);
      parts.status.textContent = say('uploaded', told.file.path);
      parts.alt.focus();
    } catch {
      parts.status.textContent = '';
      refuse(say('unreached'));
    }
  };
  parts.search.addEventListener('input', () => { clearTimeout(pause); pause = setTimeout(look, PAUSE); });
  parts.upload.addEventListener('change', () => { if (parts.upload.files[0]) send(parts.upload.files[0]); });
  for (const part of [parts.alt, parts.decoration]) part.addEventListener('input', () => refuse(''));
  parts.close.addEventListener('click', () => parts.at.close());
  parts.put.addEventListener('click', () => {
    const alt = parts.decoration.checked ? '' : parts.alt.value.trim();
    if (!chosen) { refuse(say('choose')); return; }
    if (!alt && !parts.decoration.checked) { refuse(say('altMissing')); parts.alt.focus(); return; }
    parts.at.close();
    done({ ...chosen, alt });
  });
  document.body.append(parts.at);
  const open = (options) => {
    ({ form, done } = options);
    chosen = options.picture ?? null;
    parts.title.textContent = say(chosen ? 'changePicture' : 'insertPicture');
    parts.library.hidden = chosen !== null;
    parts.alt.value = chosen?.alt ?? '';
    parts.decoration.checked = chosen?.alt === '';
    parts.upload.value = '';
    refuse('');
    parts.at.showModal();
    if (chosen) return;
    if (options.file) send(options.file);
    else look();
  };
  return { open };
};

export const makePictures = (editor, form) => (file = null) => {
  dialog ??= makeDialog();
  const picture = editor.isActive('image') ? editor.getAttributes('image') : null;
  dialog.open({
    form,
    file,
    picture,
    done: ({ src, alt, width, height }) => {
      const chain = editor.chain().focus();
      if (picture) chain.updateAttributes('image', { alt }).run();
      else chain.setImage({ src, alt, width, height }).run();
    },
  });
};
