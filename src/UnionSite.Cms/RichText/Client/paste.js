// A pasted text goes through the server, which knows Word's lists, old fonts and torn sentences; it comes back clean.
import { say } from './words.js';

const LATE = 20000;

// Only what an editor of this kind wrote itself is taken as it is.
const isOwn = (html) => html.includes('data-pm-slice');

// Pictures inside the clipboard's HTML weigh megabytes, and the server only names them.
const slim = (html) => html.replace(/(\ssrc\s*=\s*["'])data:[^"']*/gi, '$1data:,');

// A copied picture alone, as a camera's or a screen's; Word sends one beside its words.
export const pastedPicture = (data) => {
  const file = data?.files[0];
  return file && /^image\/(jpeg|png|webp|gif|avif)$/.test(file.type) && !data.getData('text/html') && !data.getData('text/plain') ? file : null;
};

export const takesPaste = (data) => {
  if (!data || data.files.length > 0 && data.types.length === 1) return null;
  const html = data.getData('text/html');
  const text = data.getData('text/plain');
  if (html) return isOwn(html) ? null : { Html: slim(html), text };
  // A word or an address needs no server.
  return text.includes('\n') || /[^\x00-\x7f]/.test(text) ? { Text: text, text } : null;
};

export const clean = async (form, paste) => {
  const body = new FormData();
  for (const name of ['Html', 'Text']) if (paste[name]) body.append(name, paste[name]);
  body.append('__RequestVerificationToken', form.elements.__RequestVerificationToken.value);
  const stop = new AbortController();
  const late = setTimeout(() => stop.abort(), LATE);
  try {
    const answer = await fetch('/Admin/Paste', { method: 'POST', body, signal: stop.signal, headers: { 'X-Requested-With': 'XMLHttpRequest' } });
    const told = await answer.json().catch(() => ({}));
    return answer.ok && told.html !== undefined ? told : { problem: told.problem ?? say('unread') };
  } catch {
    return { problem: say('unreached') };
  } finally {
    clearTimeout(late);
  }
};

const oneLine = (text) => text.replace(/\s+/g, ' ').trim();

// The place of two neighbouring paragraphs with these words, whatever was edited around them; null when they are gone.
const findTorn = (doc, torn) => {
  let found = null, last = null;
  doc.descendants((node, at) => {
    if (!node.isTextblock || found) return !found;
    const words = oneLine(node.textContent);
    if (last && oneLine(last.words) === torn.before && words === torn.after) found = { first: last, second: { at, node } };
    last = { at, node, words };
    return false;
  });
  return found;
};

// Takes the second paragraph away and puts its words, with their marks, behind the first one's.
export const join = (editor, torn) => {
  const place = findTorn(editor.state.doc, torn);
  if (!place) return false;
  const { first, second } = place;
  const { tr, schema } = editor.state;
  const end = first.at + first.node.nodeSize - 1;
  tr.delete(second.at, second.at + second.node.nodeSize);
  tr.insert(end, second.node.content);
  if (!/\s$/.test(first.node.textContent)) tr.insert(end, schema.text(' '));
  editor.view.dispatch(tr.scrollIntoView());
  return true;
};

// Puts the old letters back wherever the converted words still stand; returns how many places.
export const unconvert = (editor, pairs) => {
  const { tr, doc, schema } = editor.state;
  let done = 0;
  doc.descendants((node, at) => {
    if (!node.isText) return;
    const from = tr.mapping.map(at);
    const pair = pairs.find((one) => oneLine(node.text).includes(one.after));
    if (!pair) return;
    const start = node.text.indexOf(pair.after);
    if (start < 0) return;
    tr.replaceWith(from + start, from + start + pair.after.length, schema.text(pair.before, node.marks));
    done++;
  });
  if (done) editor.view.dispatch(tr);
  return done;
};
