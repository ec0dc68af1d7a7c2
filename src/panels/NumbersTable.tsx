import type { Table } from './panel.ts';

interface NumbersTableProps {
  /** What it is a table of, for those who cannot see what it stands under. */
  readonly caption: string;
  readonly table: Table;
}

/** The numbers behind drawings; the first cell of a row is its head. */
export function NumbersTable({ caption, table: { columns, rows } }: NumbersTableProps) {
  return (
    <div className="scroll">
      <table className="numbers">
        <caption className="hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, k) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their places
              <th key={k} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([head, ...cells]) => (
            <tr key={head}>
              <th scope="row">{head}</th>
              {cells.map((cell, k) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their places
                <td key={k}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
