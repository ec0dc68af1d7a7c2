import { MOST_PINS, pin, unpin, usePins } from '#archive/index.ts';
import { letterOf } from '#panels/pins.ts';
import { Words } from '#parts/Words.tsx';
import { STRINGS as ENGINES } from '../link/link-words.ts';
import type { Column, Row } from './columns.ts';
import { Remove } from './Remove.tsx';
import { STRINGS } from './runs-words.ts';
import { Thumbnail } from './Thumbnail.tsx';
import { AS } from './table-roles.ts';
import { TABLE } from './table-words.ts';

export interface Actions {
  readonly goOn: () => void;
  readonly again: () => void;
  readonly remove: () => void;
  readonly amend: (changes: { name?: string; note?: string }) => void;
}

/** Whether a run's lines are to be seen in the lab. */
function PinBox({ id, label }: { id: string; label: string }) {
  const pins = usePins((state) => state.pins);
  const own = pins.find((one) => one.id === id);
  return (
    <label className="pin-box">
      <input
        type="checkbox"
        aria-label={TABLE.pinOf(label)}
        checked={own !== undefined}
        disabled={!own && pins.length >= MOST_PINS}
        onChange={() => (own ? unpin(id) : pin(id, label))}
      />
      {own && (
        <>
          <strong aria-hidden="true">{letterOf(own.slot)}</strong>
          <span className="hidden">{TABLE.pinned(letterOf(own.slot))}</span>
        </>
      )}
    </label>
  );
}

/** What is written about a run, and what else can be done with it. */
function Details({
  row: { run, label },
  actions,
  children,
}: {
  row: Row;
  actions: Actions;
  children: React.ReactNode;
}) {
  const { spec, interventions, backend } = run;
  // A great switch sets several things at one step: to the visitor that is one change.
  const moments = (all: typeof interventions) => new Set(all.map((one) => one.step)).size;
  const made = moments(interventions) - moments(spec.interventions);
  return (
    <div className="run-details">
      <label>
        {STRINGS.name}
        <input
          key={run.name}
          defaultValue={run.name}
          placeholder={label}
          maxLength={80}
          onBlur={(event) => actions.amend({ name: event.target.value.trim() })}
        />
      </label>
      <label>
        {STRINGS.note}
        <input
          key={run.note}
          className="run-note"
          defaultValue={run.note}
          placeholder={STRINGS.notePlaceholder}
          maxLength={500}
          onBlur={(event) => actions.amend({ note: event.target.value.trim() })}
        />
      </label>
      <p className="note">
        {STRINGS.facts(spec.run.seeds, Math.max(0, made), ENGINES.engine(backend))}
      </p>
      <div className="run-actions">
        <button type="button" className="link" onClick={actions.again}>
          {STRINGS.again}
        </button>
        <Remove remove={actions.remove} />
      </div>
      {children}
    </div>
  );
}

/** One run: a row of cells, and under it, when asked for, all else. */
export function RunRows({
  row,
  columns,
  open,
  toggle,
  actions,
  children,
}: {
  row: Row;
  columns: readonly Column[];
  open: boolean;
  toggle: () => void;
  actions: Actions;
  children: React.ReactNode;
}) {
  const { run, label, here } = row;
  const [, ...cells] = columns;
  return (
    <tbody className="run" {...AS.rows} aria-label={label}>
      <tr {...AS.row}>
        <td {...AS.cell} className="run-pin" data-head={TABLE.pin}>
          <PinBox id={run.id} label={label} />
        </td>
        <th scope="row" {...AS.rowHead} className="run-name">
          <Words>{label}</Words>
          {run.note && <small>{run.note}</small>}
        </th>
        <td {...AS.cell} className="run-picture">
          <Thumbnail curves={run.curves} />
        </td>
        {cells.map((column) => (
          <td key={column.id} {...AS.cell} data-head={column.title}>
            {column.words(row)}
          </td>
        ))}
        <td {...AS.cell} className="run-do">
          <button type="button" className="outlined" onClick={actions.goOn}>
            {here ? STRINGS.back : STRINGS.goOn(run.checkpoint, run.finished)}
          </button>
          <button
            type="button"
            className="link"
            aria-expanded={open}
            aria-label={TABLE.moreOf(label)}
            onClick={toggle}
          >
            {TABLE.more}
          </button>
        </td>
      </tr>
      {open && (
        <tr {...AS.row}>
          <td {...AS.cell} colSpan={columns.length + 3} className="run-fold">
            <Details row={row} actions={actions}>
              {children}
            </Details>
          </td>
        </tr>
      )}
    </tbody>
  );
}
