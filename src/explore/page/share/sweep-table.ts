import { headsOf, type Named } from '#panels/files/heads.ts';
import { PER } from '#protocol/field-row.ts';
import { FIELDS } from '#protocol/fields.ts';
import { classesOf, scenarioOf, type Value } from '#spec/index.ts';
import { type Column, columnsOf } from '#sweep/outcome.ts';
import { runOf } from '#sweep/point-trial.ts';
import type { Points } from '#sweep/points.ts';
import type { Results } from '#sweep/results.ts';
import { looksOf, methodsOf, type Sweep, seedsIn, settingAxes } from '#sweep/sweep.ts';

/** A column of a table of networks; what is not known is null. */
export interface SweepColumn {
  readonly name: string;
  readonly kind: 'whole' | 'number' | 'text' | 'flag';
  readonly values: readonly (Value | null)[];
}

const kindOf = (values: readonly (Value | null)[]): SweepColumn['kind'] => {
  const [known] = values.filter((value) => value !== null);
  return typeof known === 'string' ? 'text' : typeof known === 'boolean' ? 'flag' : 'number';
};

/** Axes along which networks have other senses. */
const OTHER_SENSES: readonly string[] = ['scenario', 'modalities'];

/** What the numbers of all its networks are of, where that is one and the same. */
function sensesIn(sweep: Sweep): Named | undefined {
  if (settingAxes(sweep).some(({ setting }) => OTHER_SENSES.includes(setting))) return undefined;
  const run = runOf(sweep);
  const modalities = scenarioOf(run).senses(run);
  const { fusion, latent } = run;
  const { length: classes } = classesOf(run);
  return { modalities, dims: { modalities: modalities.length, fusion, latent, classes } };
}

/** The head of a column of measured numbers, as in the file of a run: "share.slow-sense". */
function headIn(senses: Named | undefined, { field, index }: Column): string {
  const heads = senses ? headsOf(field, PER[FIELDS[field].per](senses.dims), senses) : [];
  return heads[index] ?? `${field}.${index}`;
}

/**
 * A sweep as columns, one row for each network and look: its settings, its seed, what became of it, and what was
 * measured. A network that was not trained has a row that says so.
 */
export function sweepTable(points: Points, results: Results): SweepColumn[] {
  const { sweep } = points;
  const steps = looksOf(sweep);
  const rows = Array.from({ length: points.count }, (_, index) => points.at(index)).flatMap(
    (point) => {
      const bought = results.of(point.index).map(({ seed }) => seed);
      const seeds = [...new Set([...seedsIn(sweep), ...bought])].sort((a, b) => a - b);
      return seeds.flatMap((seed) => {
        const ran = results.get({ point: point.index, seed });
        const looks = ran?.state === 'done' ? steps.map((_, look) => look) : [steps.length - 1];
        return looks.map((look) => ({ point, seed, ran, look }));
      });
    },
  );
  const column = (
    name: string,
    kind: SweepColumn['kind'],
    of: (row: (typeof rows)[number]) => Value | null,
  ) => ({
    ...{ name, kind },
    values: rows.map(of),
  });
  const settings = settingAxes(sweep).map(({ setting }, k) => {
    const own = column(setting, 'number', ({ point }) => point.values[k]);
    return { ...own, kind: kindOf(own.values) };
  });
  const many = methodsOf(sweep).length > 1;
  const senses = sensesIn(sweep);
  return [
    column('point', 'whole', ({ point }) => point.index),
    ...settings,
    ...(many ? [column('method', 'text', ({ point }) => point.method)] : []),
    column('seed', 'whole', ({ seed }) => seed),
    column('state', 'text', ({ ran }) => ran?.state ?? 'not trained'),
    column('step', 'whole', ({ ran, look }) => (ran?.state === 'diverged' ? ran.at : steps[look])),
    ...columnsOf(sweep).map((own, c) =>
      column(headIn(senses, own), 'number', ({ ran, look }) =>
        ran?.state === 'done' ? (ran.looks[look]?.[c] ?? null) : null,
      ),
    ),
  ];
}
