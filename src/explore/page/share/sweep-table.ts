import type { Value } from '#spec/index.ts';
import { columnsOf } from '#sweep/outcome.ts';
import type { Points } from '#sweep/points.ts';
import type { Results } from '#sweep/results.ts';
import { looksOf, methodsOf, seedsIn, settingAxes } from '#sweep/sweep.ts';

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
  return [
    column('point', 'whole', ({ point }) => point.index),
    ...settings,
    ...(many ? [column('method', 'text', ({ point }) => point.method)] : []),
    column('seed', 'whole', ({ seed }) => seed),
    column('state', 'text', ({ ran }) => ran?.state ?? 'not trained'),
    column('step', 'whole', ({ ran, look }) => (ran?.state === 'diverged' ? ran.at : steps[look])),
    ...columnsOf(sweep).map(({ field, index }, c) =>
      column(`${field}.${index}`, 'number', ({ ran, look }) =>
        ran?.state === 'done' ? (ran.looks[look]?.[c] ?? null) : null,
      ),
    ),
  ];
}
