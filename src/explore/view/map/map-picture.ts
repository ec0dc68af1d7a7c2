import { drawLandscape, type Landscape, landscapeHeight } from '#charts/landscape.ts';
import { percent } from '#panels/words.ts';
import { outcomeName } from '../measure-words.ts';
import type { Picture } from '../picture.ts';
import { type Selection, scenarioRun, tintedOf } from '../sight.ts';
import { titleWords } from '../title-words.ts';
import { VIEW_WORDS } from '../view-words.ts';
import { cellWords, mapTable } from './cell-words.ts';
import { landscapeOf, type MapModel, MOST_STRIPES } from './landscape-of.ts';
import { MAP_WORDS as WORDS } from './map-words.ts';

/** How much of a map has collapsed, and what of it has no number. */
function mapWords({ voted, tinted, layers, sight, won, live }: MapModel): string {
  const shown = layers.flat().map(({ point }) => point);
  const cells = [...new Set(shown)].map((point) => (voted ?? tinted)[point]);
  const known = cells.filter(({ count }) => count > 0);
  if (known.length === 0) return WORDS.empty;
  const lost = known.filter(({ mean }) => mean > 0.5).length;
  const name = outcomeName(tintedOf(sight), scenarioRun(sight));
  const settled = known.filter(({ low }) => low > 0.5).length;
  const sure = settled > 0 ? WORDS.sure(settled, lost) : '';
  const part = voted
    ? WORDS.lost(lost, known.length, percent(lost / known.length), sure)
    : WORDS.tints(known.length, name);
  const lacking = (['diverged', 'failed', 'unmeasured', 'missing', 'waiting'] as const).flatMap(
    (lack) => {
      const many = cells.filter(({ state }) => state === lack).length;
      return many > 0 ? [`${many} ${WORDS.lacks[lack]}`] : [];
    },
  );
  const back = won.length > 0 ? `; ${won.length} ${WORDS.won}` : '';
  const anew = live.length > 0 ? `; ${live.length} ${WORDS.live}` : '';
  return `${part}${back}${anew}${lacking.length > 0 ? WORDS.beside(lacking.join(', ')) : ''}.`;
}

/** A map of one method as a picture. */
export function mapPicture(
  model: MapModel,
  selection: Pick<Selection, 'picked'>,
  box?: Landscape['box'],
): Picture {
  const { sight, tinted } = model;
  const many = tinted.some(({ values }) => values.length > MOST_STRIPES);
  const at = (width: number): Landscape => ({ ...landscapeOf(model, selection, width), box });
  return {
    region: 'Map',
    title: titleWords(sight.points.sweep) || VIEW_WORDS.region('Map'),
    how: WORDS.how(!many),
    see: () => mapWords(model),
    height: (width) => landscapeHeight(at(width), { width }),
    draw: (surface, width) => drawLandscape(surface, at(width), { width }),
    table: () => mapTable(model),
  };
}

/** What is said of the picked cell; nothing where none is. */
export const pickedWords = (model: MapModel, { picked }: Pick<Selection, 'picked'>): string =>
  picked === undefined || !model.tinted[picked] ? '' : cellWords(model, picked);
