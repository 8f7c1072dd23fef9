// What a text of the site may hold: the same elements as the server's allow-list, as far as a person writes them.
import { Extension, Mark } from '@tiptap/core';
import Image from '@tiptap/extension-image';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';

const mark = (name) => Mark.create({
  name,
  parseHTML: () => [{ tag: name }],
  renderHTML: ({ HTMLAttributes }) => [name, HTMLAttributes, 0],
});

// Without widths of columns: the page decides them.
const PlainTable = Table.extend({
  renderHTML: ({ HTMLAttributes: { style, ...rest } }) => ['table', rest, ['tbody', 0]],
  // The Tab key leads out of a table as out of every other box: new rows have a button.
  addKeyboardShortcuts() {
    const { Tab, 'Shift-Tab': back, ...rest } = this.parent();
    return rest;
  },
});

// Written by hand or by an import, and to be found again after an edit.
const Kept = Extension.create({
  name: 'kept',
  addGlobalAttributes: () => [
    {
      types: ['paragraph', 'heading', 'table', 'tableRow', 'tableCell', 'tableHeader', 'bulletList', 'orderedList', 'listItem', 'blockquote', 'image'],
      attributes: Object.fromEntries(['id', 'class', 'lang', 'dir', 'title'].map((name) => [name, { default: null, parseHTML: (element) => element.getAttribute(name) }])),
    },
    {
      types: ['tableHeader', 'tableCell'],
      attributes: { scope: { default: null, parseHTML: (element) => element.getAttribute('scope') } },
    },
  ],
});

export const extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3, 4, 5, 6] },
    trailingNode: false,
    link: { openOnClick: false, autolink: false, linkOnPaste: true, HTMLAttributes: { target: null, rel: null, class: null } },
  }),
  Image.configure({ inline: true }),
  PlainTable.configure({ resizable: false }),
  TableRow,
  TableCell,
  TableHeader,
  mark('sub'),
  mark('sup'),
  Kept,
];
