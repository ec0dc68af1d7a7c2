import { useId, useState } from 'react';
import { MOST_PINS, usePins } from '#archive/index.ts';
import { Words } from '#parts/Words.tsx';
import { type Column, columnsOf, type Row } from './columns.ts';
import { type Actions, RunRows } from './RunRows.tsx';
import { found, pressed, type Sorting, sorted, USUAL } from './sorting.ts';
import { AS } from './table-roles.ts';
import { TABLE } from './table-words.ts';

function Head({
  column: { id, title },
  sorting,
  sort,
}: {
  column: Column;
  sorting: Sorting;
  sort: (by: string) => void;
}) {
  const own = sorting.by === id ? sorting.direction : undefined;
  return (
    <th scope="col" {...AS.head} aria-sort={own ?? 'none'}>
      <button type="button" onClick={() => sort(id)} title={TABLE.sort(title)}>
        <Words>{title}</Words>
        <span aria-hidden="true">{own ? (own === 'ascending' ? ' ▲' : ' ▼') : ''}</span>
      </button>
    </th>
  );
}

/** Kept runs as a table: sorted by its heads, filtered by words, each opened for what else it has. */
export function RunsTable({
  rows,
  actionsOf,
  more,
}: {
  rows: readonly Row[];
  actionsOf: (row: Row) => Actions;
  /** What stands in an opened row besides. */
  more: (row: Row) => React.ReactNode;
}) {
  const filterId = useId();
  const [text, setText] = useState('');
  const [sorting, setSorting] = useState(USUAL);
  const [open, setOpen] = useState<string>();
  const full = usePins(({ pins }) => pins.length >= MOST_PINS);
  const columns = columnsOf(rows);
  const shown = sorted(found(rows, columns, text), columns, sorting);
  const sort = (by: string) => setSorting((now) => pressed(now, by));
  const [name, ...others] = columns.map((column) => (
    <Head key={column.id} column={column} sorting={sorting} sort={sort} />
  ));
  return (
    <>
      <div className="runs-filter">
        <label htmlFor={filterId}>{TABLE.filter}</label>
        <input
          id={filterId}
          type="search"
          placeholder={TABLE.filterHint}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <p aria-live="polite">{TABLE.shown(shown.length, rows.length)}</p>
        <p className="note">{full ? TABLE.pinsFull : TABLE.pinsAbout}</p>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be reached by keys */}
      <section className="runs-scroll" aria-label={TABLE.caption} tabIndex={0}>
        <table className="runs-table" {...AS.table}>
          <caption className="hidden">{TABLE.about}</caption>
          <thead {...AS.rows}>
            <tr {...AS.row}>
              <th scope="col" {...AS.head}>
                {TABLE.pin}
              </th>
              {name}
              <th scope="col" {...AS.head}>
                {TABLE.picture}
              </th>
              {others}
              <th scope="col" {...AS.head}>
                <span className="hidden">{TABLE.actions}</span>
              </th>
            </tr>
          </thead>
          {shown.map((row) => (
            <RunRows
              key={row.run.id}
              row={row}
              columns={columns}
              open={open === row.run.id}
              toggle={() => setOpen((now) => (now === row.run.id ? undefined : row.run.id))}
              actions={actionsOf(row)}
            >
              {more(row)}
            </RunRows>
          ))}
        </table>
      </section>
      {shown.length === 0 && <p>{TABLE.nothing}</p>}
      <p className="note">{TABLE.about}</p>
    </>
  );
}
