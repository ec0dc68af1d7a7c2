import { addSurface } from '#charts/surface.ts';
import { inEnglish } from '#language/say.ts';
import { csvOf } from '#panels/files/csv.ts';
import { download } from '#panels/files/download.ts';
import { pictureOf } from '#panels/files/sheet.ts';
import type { Picture } from './picture.ts';
import { VIEW_WORDS as WORDS } from './view-words.ts';

/** Width of a saved picture, px. */
const WIDTH = 900;

const fileOf = ({ region }: Picture): string => `wane-${region.toLowerCase().replaceAll(' ', '-')}`;

/** Saves the numbers behind a picture. */
export function saveCsv(picture: Picture): void {
  const { columns, rows } = inEnglish(() => picture.table());
  download(`${fileOf(picture)}.csv`, 'text/csv', csvOf([columns, ...rows]));
}

/** Saves a picture with what it says, as vectors. */
export async function saveSvg(picture: Picture): Promise<void> {
  const { title, how } = picture;
  const height = picture.height(WIDTH);
  const { text } = await pictureOf({
    ...{ title, see: picture.see(), width: WIDTH },
    notes: [how, `${WORDS.made} · ${location.href}`],
    place: (svg, top) => {
      const surface = addSurface(svg, { width: WIDTH, height }, top);
      picture.draw(surface.attr('overflow', 'visible'), WIDTH);
      return top + height + 12;
    },
  });
  download(`${fileOf(picture)}.svg`, 'image/svg+xml', text);
}
