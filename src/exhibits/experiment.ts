import type { ExhibitId, ExhibitRow, Finding } from '#protocol/exhibits.ts';
import type { Surroundings } from '#session/headless.ts';
import { type Look, runStudy } from '#session/study.ts';
import { type Spec, seedsOf } from '#spec/index.ts';
import { labLink } from './runs.ts';

/** The runs behind an exhibit, and what is read of each replica at each measurement. */
export interface Experiment<Id extends ExhibitId = ExhibitId> {
  /** @param seed the first seed. The last run is the one that a link opens in the lab. */
  runs(seed: number): readonly Spec[];
  see(look: Look): readonly ExhibitRow<Id>[];
}

/** Digits that are kept of a number. */
const DIGITS = 5;

/** A number as it is kept: null where it is none. */
const cell = (value: number | string): number | string | null => {
  if (typeof value === 'string') return value;
  return Number.isFinite(value) ? Number(value.toPrecision(DIGITS)) : null;
};

/**
 * Trains the runs of an exhibit one after another and makes a table of what is seen; the same seed, the
 * same table.
 *
 * @param onPart hears how much is done, 0 to 1.
 * @throws Error if a run fails or its engine does not start.
 */
export async function findingOf(
  exhibit: ExhibitId,
  { runs, see }: Experiment,
  seed: number,
  around: Surroundings,
  onPart: (part: number) => void = () => {},
): Promise<Finding> {
  const specs = runs(seed);
  const all = specs.reduce((sum, { run }) => sum + run.steps, 0);
  const rows: ExhibitRow[] = [];
  const diverged: string[] = [];
  let before = 0;
  for (const spec of specs) {
    const onStep = (step: number) => onPart((before + step) / all);
    const look = (one: Look) => {
      rows.push(...see(one));
      return {};
    };
    const { replicas } = await runStudy(spec, look, { ...around, onStep });
    for (const { arm, seed: own, divergedAt } of replicas) {
      if (divergedAt !== undefined) diverged.push(`${arm}, seed ${own}`);
    }
    before += spec.run.steps;
  }
  const columns = Object.keys(rows[0] ?? {});
  const [shown] = specs.slice(-1);
  return {
    exhibit,
    engine: shown.run.engine,
    seeds: seedsOf(shown.run),
    diverged,
    link: labLink(shown),
    columns,
    rows: rows.map((row) => Object.values(row).map(cell)),
  };
}
