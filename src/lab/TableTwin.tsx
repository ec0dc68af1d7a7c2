import type { Panel } from '#panels/panel.ts';
import { useOfScene } from './useScene.ts';

/** The numbers behind a panel's drawings. */
export function TableTwin({ panel }: { panel: Panel }) {
  const { columns, rows } = useOfScene(panel.table);
  return (
    <div className="scroll">
      <table className="numbers">
        <caption className="hidden">{panel.title}</caption>
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
