import { differencePicture } from '#explore/view/difference/difference-picture.ts';
import { importanceModel } from '#explore/view/importance/importance-of.ts';
import { importancePicture } from '#explore/view/importance/importance-picture.ts';
import { mapModel } from '#explore/view/map/landscape-of.ts';
import { mapPicture } from '#explore/view/map/map-picture.ts';
import { parallelModel } from '#explore/view/parallel/parallel-of.ts';
import { parallelPicture } from '#explore/view/parallel/parallel-picture.ts';
import type { Picture } from '#explore/view/picture.ts';
import { NOTHING, type Sight } from '#explore/view/sight.ts';
import { transectModel } from '#explore/view/transect/transect-of.ts';
import { transectPicture } from '#explore/view/transect/transect-picture.ts';
import type { BrushedPart } from '#sweep/link/view-text.ts';
import { Results } from '#sweep/results.ts';
import { STRINGS } from './gallery-words.ts';
import type { Plate, Wall } from './plates.ts';
import { COMPARED, drawn, SIGHTS } from './sweeps.ts';

/** Width of a map on its page at 1440, px. */
const WIDE = 772;
/** Width of what stands beside it. */
const BESIDE = 544;

const plateOf = (id: string, title: string, width: number, picture: Picture): Plate => ({
  ...{ id: `sweep-${id}`, title, width, height: picture.height(width) },
  draw: (surface, wide) => {
    surface.attr('height', picture.height(wide));
    picture.draw(surface, wide);
  },
});

const PICKED = 100;

const maps: Wall = {
  title: STRINGS.maps,
  how: STRINGS.mapsHow,
  rows: [
    (Object.keys(SIGHTS) as (keyof typeof SIGHTS)[]).map((name) => {
      const model = mapModel(SIGHTS[name]);
      const picked = SIGHTS[name].points.grid?.length === 2 ? PICKED : undefined;
      const picture = mapPicture(model, { picked });
      return plateOf(`map-${name}`, STRINGS.map[name], WIDE, picture);
    }),
  ],
};

const transects: Wall = {
  title: STRINGS.transects,
  how: STRINGS.transectsHow,
  rows: [
    (['whole', 'troubled', 'switched', 'begun', 'nothing', 'blind', 'row'] as const).map((name) => {
      const picked = name === 'switched' ? PICKED : undefined;
      const picture = transectPicture(transectModel(SIGHTS[name], { ...NOTHING, picked }));
      return plateOf(`transect-${name}`, STRINGS.map[name], WIDE, picture);
    }),
  ],
};

const differences: Wall = {
  title: STRINGS.differences,
  how: STRINGS.differencesHow,
  rows: [
    [
      plateOf(
        'difference',
        STRINGS.difference,
        WIDE,
        differencePicture(COMPARED, { one: 1, other: 0 }, {}),
      ),
    ],
  ],
};

const importances: Wall = {
  title: STRINGS.importances,
  how: STRINGS.importancesHow,
  rows: [
    (['whole', 'row', 'nothing'] as const).map((name) =>
      plateOf(
        `importance-${name}`,
        STRINGS.map[name],
        BESIDE,
        importancePicture(importanceModel(SIGHTS[name])),
      ),
    ),
  ],
};

const BRUSHES = {
  all: [],
  brushed: [{ axis: 'outcome', from: 0, to: 0.1 }],
  none: [
    { axis: 0, from: 0, to: 0.05 },
    { axis: 'outcome', from: 0, to: 0.01 },
  ],
} as const satisfies Record<string, readonly BrushedPart[]>;

const DRAWN = drawn(512);
const NOTHING_DRAWN: Sight = { ...DRAWN, results: new Results(), finished: false };

const parallels: Wall = {
  title: STRINGS.parallels,
  how: STRINGS.parallelsHow,
  rows: [
    [
      ...(Object.keys(BRUSHES) as (keyof typeof BRUSHES)[]).map((name) => {
        const picture = parallelPicture(
          parallelModel(DRAWN, {
            picked: name === 'brushed' ? 3 : undefined,
            brush: BRUSHES[name],
          }),
        );
        return plateOf(`parallel-${name}`, STRINGS.parallel[name], WIDE, picture);
      }),
      plateOf(
        'parallel-nothing',
        STRINGS.parallel.nothing,
        WIDE,
        parallelPicture(parallelModel(NOTHING_DRAWN, NOTHING)),
      ),
      plateOf(
        'transect-drawn',
        STRINGS.parallel.brushed,
        WIDE,
        transectPicture(transectModel(DRAWN, { brush: BRUSHES.brushed })),
      ),
    ],
  ],
};

/** The pictures of sweeps, in every state. */
export const EXPLORE: readonly Wall[] = [maps, transects, differences, importances, parallels];
