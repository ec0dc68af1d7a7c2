import type { Stripe } from '#charts/cells.ts';
import { drawLandscape, type Landscape, landscapeHeight } from '#charts/landscape.ts';
import type { Legend } from '#charts/legend.ts';
import { SIGNS } from '#charts/tints.ts';
import { pointed } from '#language/figures.ts';
import { differenceOf, type PairedCell } from '#sweep/map/difference.ts';
import { methodsOf } from '#sweep/sweep.ts';
import { pointName } from '../map/cell-words.ts';
import { landscapeOf, type MapModel, mapModel } from '../map/landscape-of.ts';
import { MAP_WORDS } from '../map/map-words.ts';
import { outcomeName, printOf } from '../measure-words.ts';
import { methodName } from '../method-words.ts';
import type { Picture } from '../picture.ts';
import { type Selection, type Sight, scenarioRun, tintedOf } from '../sight.ts';
import { VIEW_WORDS as VIEW } from '../view-words.ts';
import { DIFFERENCE_WORDS as WORDS } from './difference-words.ts';

/** Numbers of the two methods; what is drawn is the first less the second. */
export interface Pair {
  readonly one: number;
  readonly other: number;
}

const signed = (print: (value: number) => string) => (value: number) =>
  Number.isFinite(value) ? `${value < 0 ? '−' : '+'}${print(Math.abs(value))}` : '–';

const isKnown = ({ count }: PairedCell): boolean => count > 0;

function landscapeAt(
  model: MapModel,
  pairs: ReadonlyMap<number, PairedCell>,
  selection: Pick<Selection, 'picked'>,
  width: number,
): Landscape {
  const { sight, tinted } = model;
  const print = signed(printOf(tintedOf(sight)));
  const known = [...pairs.values()].filter(isKnown);
  const most = Math.max(0, ...known.map(({ mean }) => Math.abs(mean))) || 1;
  const pairAt = (point: number) => pairs.get(tinted[point].point.place);
  const layers = model.layers.map((tiles) =>
    tiles.map((tile) => {
      const pair = pairAt(tile.point);
      const { state } = tinted[tile.point];
      const lack: Stripe = state === 'done' ? 'missing' : state;
      const tint = pair && isKnown(pair) ? 0.5 + pair.mean / (2 * most) : lack;
      return { ...tile, stripes: [tint] };
    }),
  );
  const signs = layers.flat().flatMap(({ point, left, right, bottom, top }) => {
    const pair = pairAt(point);
    if (!pair?.settled) return [];
    const at = [(left + right) / 2, (bottom + top) / 2] as const;
    return [{ at, sign: pair.mean < 0 ? (-1 as const) : (1 as const) }];
  });
  const lacks = new Set(layers.flat().flatMap(({ stripes }) => stripes));
  const own = landscapeOf(model, selection, width);
  return {
    ...own,
    ...{
      layers,
      signs,
      ramp: SIGNS,
      border: undefined,
      ghost: undefined,
      won: [],
      silent: [],
      levels: [],
      regions: [],
    },
    picked: own.picked && layers.flat().find(({ point }) => point === selection.picked),
    key: {
      words: outcomeName(tintedOf(sight), scenarioRun(sight)),
      ...{ from: print(-most), to: print(most), tick: { at: 0.5, words: '0' } },
    },
    legend: [
      ...(signs.length > 0 ? [{ look: 'sign', words: WORDS.sign } satisfies Legend] : []),
      ...own.legend.filter(({ look }) => lacks.has(look as Stripe)),
      ...(lacks.has('missing') && !own.legend.some(({ look }) => look === 'missing')
        ? [{ look: 'missing', words: MAP_WORDS.lacks.missing } satisfies Legend]
        : []),
    ],
  };
}

/** How one method differs from another over a map, paired by seed. */
export function differencePicture(
  sight: Sight,
  { one, other }: Pair,
  selection: Pick<Selection, 'picked'>,
): Picture {
  const model = mapModel(sight, one);
  const methods = methodsOf(sight.points.sweep);
  const [name, rival] = [methods[one], methods[other]];
  const found = differenceOf(model.tinted, name, rival);
  const pairs = new Map(found.map((pair) => [pair.place, pair]));
  const known = found.filter(isKnown);
  const print = signed(printOf(tintedOf(sight)));
  const at = (width: number) => landscapeAt(model, pairs, selection, width);
  return {
    region: 'Difference',
    title: WORDS.heading(methodName(name), methodName(rival)),
    how: WORDS.how,
    see: () => {
      if (known.length === 0) return WORDS.none;
      const settled = known.filter((pair) => pair.settled);
      const more = settled.filter(({ mean }) => mean > 0).length;
      const outcome = outcomeName(tintedOf(sight), scenarioRun(sight));
      const less = settled.length - more;
      const open = known.length - settled.length;
      return WORDS.see({ method: methodName(name), outcome, more, of: known.length, less, open });
    },
    height: (width) => landscapeHeight(at(width), { width }),
    draw: (surface, width) => drawLandscape(surface, at(width), { width }),
    table: () => ({
      columns: [VIEW.cell, WORDS.difference, '95 %', WORDS.pairs, WORDS.holm, WORDS.settled],
      rows: known.map(({ place, mean, low, high, count, p, settled }) => {
        const point = sight.points.at(place * methods.length + one);
        return [
          pointName(sight, { ...point, method: '' }),
          print(mean),
          Number.isFinite(low) ? VIEW.range(print(low), print(high)) : '',
          String(count),
          Number.isFinite(p) ? pointed(p.toPrecision(2)) : '',
          settled ? WORDS.yes : WORDS.no,
        ];
      }),
    }),
  };
}
