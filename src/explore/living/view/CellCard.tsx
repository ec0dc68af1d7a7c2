import { capital, percent } from '#panels/words.ts';
import { encodeLink } from '#spec/index.ts';
import { specOfPoint } from '#sweep/cell-spec.ts';
import { columnsOf } from '#sweep/outcome.ts';
import { runOf } from '#sweep/point-trial.ts';
import { seedsIn, settingAxes } from '#sweep/sweep.ts';
import type { Change } from '#sweep/trial.ts';
import { axisLabel, valueWords } from '../../view/axis-words.ts';
import { type Frame, voteOf } from '../state/film.ts';
import type { LivingMap } from '../state/living-map.ts';
import { sensesOf, type Told } from './headline.ts';
import { STRINGS } from './living-words.ts';
import { useTold } from './use-told.ts';
import { useDrawn } from './useDrawn.ts';

const HIGH = 112;
const [TOP, LEFT, FOOT] = [10, 40, 20];
const MOST_SHARE = 0.6;

/** Share of the sense in each network of a cell; nothing where there is no such number. */
function sharesAt({ points, sweep }: Told, frame: Frame, point: number) {
  const { index } = voteOf(points);
  const column = columnsOf(sweep).findIndex((one) => one.field === 'share' && one.index === index);
  return seedsIn(sweep).map((seed) => {
    const ran = frame.results.get({ point, seed });
    return ran?.state === 'done' ? (ran.looks[0][column] ?? undefined) : undefined;
  });
}

const meanOf = (values: readonly (number | undefined)[]): number => {
  const known = values.filter((value) => value !== undefined);
  return known.length > 0 ? known.reduce((a, b) => a + b, 0) / known.length : Number.NaN;
};

/** The shares of the picked cell's networks over the steps, and of the ghost's. */
function Shares({ state, point }: { state: Told; point: number }) {
  const { ref, width, sizeOf } = useDrawn();
  const { sweep, points, seen } = state;
  const { frames, ghosts, live: now, ghost } = seen;
  const at = now?.step ?? 0;
  const gutter = 116;
  const wide = Math.max(1, width - LEFT - gutter);
  const x = (at: number) => LEFT + (at / sweep.steps) * wide;
  const y = (share: number) => TOP + (1 - Math.min(1, Math.max(0, share / MOST_SHARE))) * HIGH;
  const path = (of: (frame: Frame) => number | undefined, from: readonly Frame[]) =>
    from
      .map((frame) => ({ at: frame.step, value: of(frame) }))
      .filter(({ value }) => value !== undefined && Number.isFinite(value))
      .map(
        ({ at, value }, k) =>
          `${k === 0 ? 'M' : 'L'}${x(at).toFixed(1)} ${y(value as number).toFixed(1)}`,
      )
      .join('');
  const mean = (frame: Frame) => meanOf(sharesAt(state, frame, point));
  const hue = `var(--m${voteOf(points).index + 1})`;
  const { weak } = sensesOf(state);
  const value = now ? mean(now) : Number.NaN;
  const before = ghost ? mean(ghost) : Number.NaN;
  const end = x(Math.max(at, frames.at(-1)?.step ?? 0)) + 10;
  const close = Math.abs(y(value) - y(before)) < 16;
  return (
    <div ref={ref} className="living-shares">
      {width > 0 && (
        <svg
          className="chart"
          {...sizeOf(TOP + HIGH + FOOT)}
          role="img"
          aria-label={`${STRINGS.step(at)}: ${weak} ${percent(value)}`}
        >
          {[0, 0.3, MOST_SHARE].map((part) => (
            <g key={part}>
              <line className="living-grid" x1={LEFT} x2={LEFT + wide} y1={y(part)} y2={y(part)} />
              <text className="tick" x={LEFT - 8} y={y(part) + 4} textAnchor="end">
                {part === MOST_SHARE ? percent(part) : 100 * part}
              </text>
            </g>
          ))}
          <line className="living-floor" x1={LEFT} x2={LEFT + wide} y1={y(0.1)} y2={y(0.1)} />
          {[0, 0.5, 1].map((part) => (
            <text
              key={part}
              className="tick"
              x={x(part * sweep.steps)}
              y={TOP + HIGH + FOOT - 4}
              textAnchor={part === 0 ? 'start' : 'middle'}
            >
              {part === 0 ? STRINGS.step(0) : Math.round(part * sweep.steps)}
            </text>
          ))}
          {seedsIn(sweep).map((seed, s) => (
            <path
              key={seed}
              className="living-seed"
              stroke={hue}
              d={path((frame) => sharesAt(state, frame, point)[s], frames)}
            />
          ))}
          <path className="living-ghost" d={path(mean, ghosts)} />
          <path className="living-line" stroke={hue} d={path(mean, frames)} />
          <line className="living-cross" x1={x(at)} x2={x(at)} y1={TOP} y2={y(0)} />
          {Number.isFinite(value) && (
            <text
              className="reading strong"
              x={end}
              y={y(value) + (close && value >= before ? -4 : close ? 14 : 4)}
              style={{ fill: `var(--m${voteOf(points).index + 1}-text)` }}
            >
              {percent(value)}
            </text>
          )}
          {Number.isFinite(before) && (
            <text
              className="reading"
              x={end}
              y={y(before) + (close && value >= before ? 14 : close ? -4 : 4)}
            >
              ghost {percent(before)}
            </text>
          )}
        </svg>
      )}
    </div>
  );
}

/** The networks of the picked cell, and the way into the lab, where they are the same to the bit. */
export function CellCard({ map, picked }: { map: LivingMap; picked: number | undefined }) {
  const state = useTold(map);
  const { points, sweep, seen } = state;
  if (picked === undefined) {
    return (
      <section className="living-cell" aria-label={STRINGS.cell}>
        <h3>{STRINGS.cell}</h3>
        <p className="living-say">{STRINGS.pick}</p>
      </section>
    );
  }
  const point = points.at(picked);
  const run = runOf(sweep);
  const place = settingAxes(sweep)
    .map((axis, k) => `${axisLabel(axis, run).toLowerCase()} ${valueWords(point.values[k])}`)
    .join(', ');
  const at = seen.course.map(({ arm: _, ...change }) => change) as Change[];
  const specOf = (seed: number, seeds: number) =>
    encodeLink(specOfPoint({ ...sweep, at }, point, 'plan-cpu', { seed, seeds }));
  return (
    <section className="living-cell" aria-label={STRINGS.cell}>
      <h3>
        {STRINGS.cell} <span className="note">{place}</span>
      </h3>
      <p className="living-say">{saying(state, picked)}</p>
      <Shares state={state} point={picked} />
      <p className="living-open">
        <a className="outlined" href={specOf(sweep.seed, sweep.seeds)}>
          {STRINGS.open}
        </a>
        {seedsIn(sweep).map((seed) => (
          <a key={seed} className="link" href={specOf(seed, 1)}>
            {STRINGS.seed(seed)}
          </a>
        ))}
      </p>
    </section>
  );
}

/** What the networks of a cell do, in a sentence. */
function saying(state: Told, point: number): string {
  const frame = state.seen.live;
  if (!frame) return STRINGS.empty;
  const { weak } = sensesOf(state);
  const cell = frame.votes[point];
  if (cell.count === 0) return cell.diverged > 0 ? STRINGS.diverged(cell.diverged) : STRINGS.empty;
  const lost = Math.round(cell.mean * cell.count);
  const share = meanOf(sharesAt(state, frame, point));
  const told =
    lost === 0
      ? 'none of its networks has stopped listening'
      : `${lost} of ${cell.count} networks have stopped listening`;
  if (!Number.isFinite(share)) return `${capital(told)}.`;
  return `${capital(weak)} is ${percent(share)} of the answer; ${told}.`;
}
