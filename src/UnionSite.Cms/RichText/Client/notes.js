// What the server said of a pasted text, beside the box: nothing happens to a text unsaid.
import { join, unconvert } from './paste.js';
import { element } from './element.js';
import { say as words } from './words.js';

const MOST_PAIRS = 50;

const converted = (editor, told, say) => {
  const pairs = told.converted.slice(0, MOST_PAIRS).map((pair) => element('li', {}, element('del', {}, pair.before), ' → ', element('ins', {}, pair.after)));
  const more = told.converted.length - pairs.length;
  const part = element('div', {},
    element('p', {}, words('oldFont', told.encoding, told.converted.length)),
    element('ul', { class: 'rich-pairs' }, ...pairs, ...(more > 0 ? [element('li', {}, words('more', more))] : [])));
  part.append(element('button', {
    type: 'button', class: 'quiet', click: () => {
      const places = unconvert(editor, told.converted);
      part.remove();
      say(words('fontUndone', places));
    },
  }, words('undoFont')));
  return part;
};

const torn = (editor, told, say) => {
  const rows = told.torn.map((one, index) => {
    const row = element('li', {}, element('p', {}, one.joined));
    row.append(element('button', {
      type: 'button', class: 'quiet', 'aria-label': words('joinOne', index + 1, one.joined), click: () => {
        say(words(join(editor, one) ? 'joined' : 'notJoined'));
        row.remove();
      },
    }, words('join')));
    return row;
  });
  return element('div', {}, element('p', {}, words('torn', rows.length)), element('ul', { class: 'rich-torn' }, ...rows));
};

export const makeNotes = (label) => {
  const status = element('p', { role: 'status', class: 'hint' });
  const parts = element('div', {});
  const panel = element('section', { class: 'rich-notes note', hidden: true, 'aria-label': words('aboutPaste', label) }, status, parts);
  const say = (text) => { status.textContent = text; panel.hidden = false; };
  const show = (editor, told) => {
    parts.replaceChildren();
    const lines = told.dropped ?? [];
    if (lines.length) parts.append(element('ul', {}, ...lines.map((line) => element('li', {}, line))));
    if (told.converted?.length) parts.append(converted(editor, told, say));
    if (told.torn?.length) parts.append(torn(editor, told, say));
    if (!parts.hasChildNodes()) { panel.hidden = true; return; }
    say(words('cleaned'));
    parts.append(element('button', { type: 'button', class: 'quiet', click: () => { panel.hidden = true; editor.commands.focus(); } }, words('closeNotes')));
  };
  return { panel, say, show };
};
