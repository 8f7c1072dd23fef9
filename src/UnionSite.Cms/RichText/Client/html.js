// Between the stored HTML and the editor's own: short, without looks, and never less than what was there.
import { say } from './words.js';

const SAME = { b: 'strong', i: 'em', del: 's', strike: 's' };
const SILENT = new Set(['tbody', 'thead', 'tfoot', 'colgroup', 'col', 'p', 'br', 'body']);
const PLAIN_SPAN = (name, value) => (name === 'colspan' || name === 'rowspan') && value === '1';

const parse = (html) => new DOMParser().parseFromString(html, 'text/html').body;

// Blocks on lines of their own; a cell or an item of one paragraph is written without it.
export const tidy = (html) => {
  const body = parse(html);
  for (const holder of body.querySelectorAll('li, td, th')) {
    const first = holder.firstElementChild;
    if (first && first.tagName === 'P' && first.attributes.length === 0 && [...holder.children].filter((child) => child.tagName === 'P').length === 1) {
      first.replaceWith(...first.childNodes);
    }
  }
  for (const element of body.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      if (name === 'style' || name === 'colwidth' || PLAIN_SPAN(name, value)) element.removeAttribute(name);
    }
  }
  for (const group of body.querySelectorAll('colgroup')) group.remove();
  for (const empty of body.querySelectorAll(':scope > p:empty')) empty.remove();
  return [...body.childNodes].map((node) => node.outerHTML ?? node.textContent).join('\n');
};

const count = (html) => {
  const body = parse(html);
  const found = new Map();
  const add = (key) => found.set(key, (found.get(key) ?? 0) + 1);
  for (const element of body.querySelectorAll('*')) {
    const tag = element.tagName.toLowerCase();
    const name = SAME[tag] ?? tag;
    const attributes = [...element.attributes].filter((a) => a.name !== 'style' && !PLAIN_SPAN(a.name, a.value));
    if (!SILENT.has(name) && !(name === 'span' && attributes.length === 0)) add(name);
    for (const attribute of attributes) add(`${name} ${attribute.name}=${attribute.value}`);
  }
  return { found, words: body.textContent.replace(/\s+/g, '') };
};

// What the editor could not hold of a text, by its element or attribute; an empty list when it holds all of it.
export const losses = (before, after) => {
  const [a, b] = [count(before), count(after)];
  const lost = [...a.found].filter(([key, times]) => (b.found.get(key) ?? 0) < times).map(([key]) => key);
  return a.words === b.words ? lost : [...lost, say('letters')];
};

// Text typed without a tag is paragraphs parted by an empty line, as the server reads it.
export const fromBox = (text) => {
  if (/<[a-z!/]/i.test(text)) return text;
  const escape = (line) => line.replace(/&(?!\w+;)/g, '&amp;').replace(/</g, '&lt;');
  return text.split(/\n\s*\n/).filter((part) => part.trim()).map((part) => `<p>${escape(part.trim()).replace(/\n/g, '<br>')}</p>`).join('');
};
