// The row under the toolbar that asks for a link's address.
import { element, keepInside } from './element.js';
import { say } from './words.js';

export const makeLink = (editor, id) => {
  const input = element('input', { id, type: 'text', inputmode: 'url', autocomplete: 'off', placeholder: say('addressLike') });
  const close = () => { row.hidden = true; editor.commands.focus(); };
  const set = () => {
    const address = input.value.trim();
    const chain = editor.chain().focus().extendMarkRange('link');
    if (!address) chain.unsetLink().run();
    else if (editor.state.selection.empty && !editor.isActive('link')) chain.insertContent([{ type: 'text', text: address, marks: [{ type: 'link', attrs: { href: address } }] }]).run();
    else chain.setLink({ href: address }).run();
    row.hidden = true;
  };
  const row = element('div', { class: 'rich-link', hidden: true },
    element('label', { for: id }, say('address')), input,
    element('div', { class: 'acts' },
      element('button', { type: 'button', click: set }, say('setLink')), element('button', { type: 'button', class: 'quiet', click: close }, say('cancel'))));
  row.addEventListener('keydown', (event) => {
    // Enter here must not send the whole form.
    if (event.key === 'Enter' && event.target === input) { event.preventDefault(); set(); }
    if (event.key === 'Escape') close();
  });
  keepInside(row);
  const open = () => {
    input.value = editor.getAttributes('link').href ?? '';
    row.hidden = false;
    input.focus();
  };
  return { row, open };
};
