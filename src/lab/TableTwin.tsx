import type { Panel, Table } from '#panels/panel.ts';
import { currentScene, useLiveData } from './useScene.ts';

/** A disc cut like the neurons, with the senses of the mask filled in. */
function Subset({ mask, senses }: { mask: number; senses: number }) {
  const angle = (2 * Math.PI) / senses;
  const at = (turn: number) => `${6 * Math.sin(turn)} ${-6 * Math.cos(turn)}`;
  return (
    <svg className="subset" viewBox="-7 -7 14 14" aria-hidden="true">
      <circle r="6" />
      {Array.from({ length: senses }, (_, i) => i)
        .filter((i) => mask & (1 << i))
        .map((i) => (
          <path
            key={i}
            fill={`var(--m${i + 1})`}
            d={`M0 0L${at(angle * i - Math.PI)}A6 6 0 0 1 ${at(angle * (i + 1) - Math.PI)}Z`}
          />
        ))}
    </svg>
  );
}

function Rows({ columns, rows, subsets }: Table) {
  const senses = Math.round(Math.log2((subsets?.length ?? 0) + 1));
  return rows.map((row, r) => (
    <tr key={row[0]}>
      {row.map((cell, k) =>
        k === 0 ? (
          <th key={columns[k]} scope="row">
            {subsets && <Subset mask={subsets[r]} senses={senses} />}
            {cell}
          </th>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their places
          <td key={k}>{cell}</td>
        ),
      )}
    </tr>
  ));
}

/** The numbers behind a panel's drawings. */
export function TableTwin({ panel }: { panel: Panel }) {
  const table = useLiveData(() => panel.table(currentScene()));
  return (
    <div className="scroll">
      <table className="numbers">
        <caption className="hidden">{panel.title}</caption>
        <thead>
          <tr>
            {table.columns.map((column, k) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns keep their places
              <th key={k} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Rows {...table} />
        </tbody>
      </table>
    </div>
  );
}
