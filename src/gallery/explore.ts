import { mapModel } from '#explore/view/map/landscape-of.ts';
import { mapPicture } from '#explore/view/map/map-picture.ts';
import type { Picture } from '#explore/view/picture.ts';
import { STRINGS } from './gallery-words.ts';
import type { Plate, Wall } from './plates.ts';
import { SIGHTS } from './sweeps.ts';

/** Width of a map on its page at 1440, px. */
const WIDE = 772;

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

/** The pictures of sweeps, in every state. */
export const EXPLORE: readonly Wall[] = [maps];
