import type { Table } from '#files/table.ts';

/** A table of columns of words, as a file of text would be read. */
export function tableOf(columns: Readonly<Record<string, readonly string[]>>): Table {
  const names = Object.keys(columns);
  const isNumber = (texts: readonly string[]) =>
    texts.every((text) => text === '' || Number.isFinite(Number(text)));
  const of = (column: number) => columns[names[column]];
  return {
    kind: 'table',
    format: 'csv',
    rows: of(0).length,
    columns: names.map((name, column) => ({
      name,
      type: isNumber(of(column)) ? 'number' : 'text',
      missing: of(column).filter((text) => text === '').length,
    })),
    numbers: async (column, from, to) =>
      Float64Array.from(of(column).slice(from, to), (text) =>
        text === '' ? Number.NaN : Number(text),
      ),
    text: async (column, from, to) => of(column).slice(from, to),
    notes: [],
  };
}
