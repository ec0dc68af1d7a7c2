import { drawTransect, transectHeight } from '#charts/transect.ts';
import { listed } from '#language/figures.ts';
import { capital } from '#panels/words.ts';
import { settingAxes } from '#sweep/sweep.ts';
import { settingName, valueWords } from '../axis-words.ts';
import { pointName } from '../map/cell-words.ts';
import { MAP_WORDS } from '../map/map-words.ts';
import { outcomeName, printOf } from '../measure-words.ts';
import type { Picture } from '../picture.ts';
import { scenarioRun, tintedOf } from '../sight.ts';
import { VIEW_WORDS as VIEW } from '../view-words.ts';
import { type TransectModel, transectAt } from './transect-of.ts';
import { TRANSECT_WORDS as WORDS } from './transect-words.ts';
import { valueAtColumn } from './value-at.ts';

/** Where the border lies along a transect, and from what to what the number goes. */
function transectWords({ sight, transect, cells, axis, where }: TransectModel): string {
  const { points } = sight;
  const setting = settingAxes(points.sweep)[axis];
  const run = scenarioRun(sight);
  const known = cells.filter(({ mean }) => Number.isFinite(mean));
  const print = printOf(tintedOf(sight));
  if (known.length === 0) return WORDS.empty;
  const name = outcomeName(tintedOf(sight), run);
  const at = where ? WORDS.at(where, name) : capital(name);
  const means = known.map(({ mean }) => mean);
  const [low, high] = [print(Math.min(...means)), print(Math.max(...means))];
  const range = low === high ? WORDS.is(low) : WORDS.between(low, high);
  const { borders, bands } = transect;
  const value = (column: number) => valueWords(valueAtColumn(points, axis, column));
  const said = borders.map((border) => {
    const [from, to] = bands.find(([low, high]) => low <= border && border <= high) ?? [];
    const band =
      from === undefined || to === undefined ? '' : ` (${VIEW.range(value(from), value(to))})`;
    return `${value(border)}${band}`;
  });
  const line = said.length > 0 ? WORDS.line(listed(said)) : '';
  return WORDS.see(at, range, settingName(setting, run), line);
}

/** One setting across as a picture. */
export function transectPicture(model: TransectModel): Picture {
  const { sight, transect, cells, axis } = model;
  const setting = settingAxes(sight.points.sweep)[axis];
  const run = scenarioRun(sight);
  const print = printOf(tintedOf(sight));
  const seeds = Math.max(0, ...cells.map(({ values }) => values.length));
  const { seed } = sight.points.sweep;
  return {
    region: 'Transect',
    title: WORDS.along(settingName(setting, run)),
    how: transect.joined ? WORDS.how : WORDS.drawn,
    see: () => transectWords(model),
    height: (width) => transectHeight(transectAt(model, width), width),
    draw: (surface, width) => drawTransect(surface, transectAt(model, width), width),
    table: () => ({
      columns: [
        VIEW.cell,
        settingName(setting, run),
        VIEW.mean,
        '95 %',
        ...Array.from({ length: seeds }, (_, k) => WORDS.seed(seed + k)),
      ],
      rows: cells.map((cell) => {
        const place = transect.places.find(
          ({ at }) => at === (cell.point.at?.[axis] ?? Number.NaN) + 0.5,
        );
        const numbers = place?.values ?? cell.values;
        return [
          pointName(sight, cell.point),
          valueWords(cell.point.values[axis]),
          print(cell.mean),
          Number.isFinite(cell.low) && Number.isFinite(cell.high)
            ? VIEW.range(print(cell.low), print(cell.high))
            : '',
          ...Array.from({ length: seeds }, (_, k) => {
            const value = numbers[k];
            return typeof value === 'number' ? print(value) : value ? MAP_WORDS.lacks[value] : '';
          }),
        ];
      }),
    }),
  };
}
