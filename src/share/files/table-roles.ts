/**
 * Roles of the parts of a table, said aloud: Safari forgets them where a table is not laid out as one, as
 * ours on a phone (https://adrianroselli.com/2018/02/tables-css-display-properties-and-aria.html).
 */
export const AS = {
  table: { role: 'table' },
  rows: { role: 'rowgroup' },
  row: { role: 'row' },
  head: { role: 'columnheader' },
  rowHead: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;
