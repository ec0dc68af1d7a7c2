import { type ReactNode, useState } from 'react';
import { NumbersTable } from '#panels/NumbersTable.tsx';
import { capital } from '#panels/words.ts';
import { encodeLink } from '#spec/index.ts';
import { specOfPoint } from '#sweep/cell-spec.ts';
import { chanceOf, outcomeOf } from '#sweep/outcome.ts';
import { runOf } from '#sweep/point-trial.ts';
import type { Point } from '#sweep/points.ts';
import { seedsIn } from '#sweep/sweep.ts';
import type { Exploration } from '../../state/exploration.ts';
import { outcomeName, printOf } from '../../view/measure-words.ts';
import { STRINGS } from '../explore-words.ts';
import { placeWords } from '../sweep-words.ts';
import { CellRun } from './CellRun.tsx';
import { seedsOf } from './seeds-of.ts';

interface Props {
  readonly title: string;
  readonly exploration: Exploration;
  readonly point: Point;
  isLive(job: { point: number; seed: number }): boolean;
  /** More to do with the cell. */
  readonly children?: ReactNode;
}

/** The networks of a cell: what each measured, and the way into the lab. */
export function CellCard({ title, exploration, point, isLive, children }: Props) {
  const { sweep, engine, results } = exploration;
  const [trains, setTrains] = useState(false);
  const run = runOf(sweep);
  const chance = chanceOf(run);
  const rows = seedsIn({ ...sweep, ...seedsOf(exploration, point) }).map((seed) => {
    const ran = results.get({ point: point.index, seed });
    const from =
      ran &&
      (isLive({ point: point.index, seed }) ? STRINGS.fromWhere.live : STRINGS.fromWhere.recorded);
    return [
      String(seed),
      ...sweep.outcomes.map((outcome) => {
        const value = ran && outcomeOf(sweep, outcome, ran, chance);
        if (value === undefined) return '–';
        return outcome.measure === 'collapsed'
          ? STRINGS.collapsed(value === 1)
          : printOf(outcome)(value);
      }),
      [STRINGS.ran[ran?.state ?? 'waiting'], from].filter(Boolean).join(', '),
    ];
  });
  const spec = specOfPoint(sweep, point, engine, seedsOf(exploration, point));
  return (
    <section className="explore-cell" aria-label={title}>
      <h3>{title}</h3>
      <p className="explore-place">{capital(placeWords(point, sweep, run))}</p>
      <NumbersTable
        caption={`${title}: ${STRINGS.bySeed}`}
        table={{
          columns: [
            STRINGS.seedColumn,
            ...sweep.outcomes.map((outcome) =>
              STRINGS.cellColumn(outcomeName(outcome, run), outcome.measure === 'collapsed'),
            ),
            STRINGS.became,
          ],
          rows,
        }}
      />
      <p className="explore-acts">
        <a className="outlined" href={encodeLink(spec)}>
          {STRINGS.openInLab}
        </a>
        <button
          type="button"
          className="link"
          aria-expanded={trains}
          onClick={() => setTrains(!trains)}
        >
          {trains ? STRINGS.trainEnd : STRINGS.trainCell}
        </button>
        {children}
      </p>
      {trains && <CellRun key={point.index} exploration={exploration} point={point} />}
    </section>
  );
}
