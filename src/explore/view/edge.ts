import { FIELDS, type Field } from '#protocol/fields.ts';
import type { NumberParam } from '#spec/index.ts';
import { paramOf } from '#sweep/scale.ts';
import { isRange, type Outcome, settingAxes, WAITS } from '#sweep/sweep.ts';
import { say } from '../say.ts';
import { settingName, valueWords } from './axis-words.ts';
import type { MapModel } from './map/landscape-of.ts';
import { scenarioRun, tintedOf } from './sight.ts';

/** An end of an axis at which there is more to see than was asked for. */
export interface Edge {
  /** Number of the axis of a setting. */
  readonly axis: number;
  readonly end: 'from' | 'to';
  /** The best cell lies there, or the border leaves the map. */
  readonly why: 'best' | 'border';
}

/** Outcomes of which little is good; of some neither little nor much is. */
const LITTLE: readonly string[] = ['entanglement', 'polysemantic', 'collision', WAITS];
const NEITHER =
  /^(collapsed|share|noise|predictive|sigma|rank|gradientNorm|codeC|fusedC|agop|capacity)/;

const directionOf = ({ measure }: Outcome): 1 | -1 | 0 => {
  if (LITTLE.includes(measure)) return -1;
  if (NEITHER.test(measure)) return 0;
  return FIELDS[measure as Field].unit === 'nats' ? -1 : 1;
};

/** Whether a range may go on beyond one of its ends. */
function isOpen({ sight }: MapModel, axis: number, end: Edge['end']): boolean {
  const setting = settingAxes(sight.points.sweep)[axis];
  if (!setting || !isRange(setting)) return false;
  const { min, max } = paramOf(setting.setting) as NumberParam;
  return end === 'from' ? setting.from > min : setting.to < max;
}

const NEAR = 1e-3;

/** Ends at which a place of a map lies. */
function endsAt(
  [column, row]: readonly [number, number],
  sizes: readonly [number, number],
  within: number,
): Omit<Edge, 'why'>[] {
  return [column, row].flatMap((at, axis) => [
    ...(at <= within ? [{ axis, end: 'from' as const }] : []),
    ...(at >= sizes[axis] - within ? [{ axis, end: 'to' as const }] : []),
  ]);
}

function bestOf({ sight, tinted, method }: MapModel): readonly number[] | undefined {
  const direction = directionOf(tintedOf(sight));
  const known = tinted.filter(({ mean, point }) => {
    const own = sight.points.numberAt(point.at ?? [], method) === point.index;
    return own && Number.isFinite(mean);
  });
  if (direction === 0 || known.length < 2) return undefined;
  return known.reduce((a, b) => (direction * b.mean > direction * a.mean ? b : a)).point.at;
}

/**
 * Where a map should be wider: its best cell lies at an end of an axis, or its border leaves through one. Only
 * ends that a setting can go beyond, each once.
 */
export function edgesOf(model: MapModel): Edge[] {
  const { points } = model.sight;
  const sizes = [points.grid?.[0].length ?? 1, points.grid?.[1]?.length ?? 1] as const;
  const best = bestOf(model);
  const atBest = best
    ? endsAt([best[0] + 0.5, (best[1] ?? 0) + 0.5], sizes, 0.5).map((at) => ({
        ...at,
        why: 'best' as const,
      }))
    : [];
  const ends = (model.border?.lines ?? []).flatMap((line) => [line[0], line[line.length - 1]]);
  const atBorder = ends
    .flatMap((end) => endsAt(end, sizes, NEAR))
    .map((at) => ({ ...at, why: 'border' as const }));
  const seen = new Set<string>();
  return [...atBest, ...atBorder].filter(({ axis, end }) => {
    const key = `${axis} ${end}`;
    if (seen.has(key) || !isOpen(model, axis, end)) return false;
    seen.add(key);
    return true;
  });
}

/** "The border leaves the map at strength 8: widen it." */
export function edgeWords({ sight }: MapModel, { axis, end, why }: Edge): string {
  const { sweep, grid = [] } = sight.points;
  const name = settingName(settingAxes(sweep)[axis], scenarioRun(sight));
  const value = valueWords(grid[axis][end === 'from' ? 0 : grid[axis].length - 1]);
  return say(`sweep-edge-${why}`, { name, value });
}
