import { raceName, STRINGS } from './bench-words.ts';
import { isOwn, titleOf } from './engines.ts';
import type { Result, Skipped } from './result.ts';
import {
  formatCount,
  formatGflops,
  formatMs,
  formatPart,
  formatRatio,
  type Race,
  racesOf,
  type Series,
  seriesOf,
  sizeOf,
} from './table.ts';

const { columns } = STRINGS;

function RaceTable({ name, rows, own }: Race) {
  return (
    <table>
      <caption>{name}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.engine}</th>
          <th scope="col">{columns.ms}</th>
          <th scope="col">{columns.ratio}</th>
          <th scope="col">{columns.dispatches}</th>
          <th scope="col">{columns.host}</th>
          <th scope="col" className="arithmetic">
            {columns.gflops}
          </th>
          <th scope="col" className="arithmetic">
            {columns.peak}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.engine} className={isOwn(row.engine) ? 'own' : undefined}>
            <th scope="row">{titleOf(row.engine)}</th>
            <td>{formatMs(row.msPerStep)}</td>
            <td>{formatRatio(row.msPerStep, own)}</td>
            <td>{formatCount(row.dispatchesPerStep)}</td>
            <td>{formatMs(row.hostMsPerStep)}</td>
            <td className="arithmetic">{formatGflops(row.gflops)}</td>
            <td className="arithmetic">{formatPart(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SeriesTable({ sweep, rows }: Series) {
  return (
    <table>
      <caption>
        {STRINGS.series(sweep)} <span className="note">{STRINGS.seriesNote}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">{STRINGS.sweeps[sweep]}</th>
          <th scope="col">{columns.ms}</th>
          <th scope="col">{STRINGS.first}</th>
          <th scope="col">{columns.dispatches}</th>
          <th scope="col">{columns.host}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={sizeOf(row, sweep)}>
            <th scope="row">{sizeOf(row, sweep)}</th>
            <td>{formatMs(row.msPerStep)}</td>
            <td>{formatRatio(row.msPerStep, rows[0].msPerStep)}</td>
            <td>{formatCount(row.dispatchesPerStep)}</td>
            <td>{formatMs(row.hostMsPerStep)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function LeftOut({ skipped }: { skipped: readonly Skipped[] }) {
  if (skipped.length === 0) return null;
  return (
    <details className="left-out">
      <summary>{STRINGS.skipped(skipped.length)}</summary>
      <ul>
        {skipped.map(({ engine, model, objectives, R, sweep, reason }) => (
          <li key={[engine, model, objectives, R, sweep].join()}>
            <strong>{titleOf(engine)}</strong>, {raceName(model, objectives, R)}: {reason}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Everything that was timed: a table for each case, one for each series, and what is missing. */
export function Tables({ rows, skipped }: Result) {
  return (
    <section aria-label={STRINGS.results} className="bench-results">
      <div className="bench-tables">
        {racesOf(rows).map((race) => (
          <RaceTable key={race.name} {...race} />
        ))}
        {seriesOf(rows).map((series) => (
          <SeriesTable key={series.sweep} {...series} />
        ))}
      </div>
      <LeftOut skipped={skipped} />
    </section>
  );
}
