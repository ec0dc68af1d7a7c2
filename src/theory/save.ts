import { addSurface } from '#charts/surface.ts';
import { csvOf } from '#panels/files/csv.ts';
import { download } from '#panels/files/download.ts';
import { pictureOf } from '#panels/files/sheet.ts';
import type { Finding } from '#protocol/exhibits.ts';
import type { Exhibit } from './exhibit.ts';
import { STRINGS } from './theory-words.ts';

/** Width of a saved picture, px. */
const WIDTH = 900;

/** Saves every number behind an exhibit. */
export function saveCsv({ columns, rows, exhibit }: Finding): void {
  download(`wane-theory-${exhibit}.csv`, 'text/csv', csvOf([columns, ...rows]));
}

/** Saves the picture of an exhibit with what is said of it, as vectors. */
export async function saveSvg(exhibit: Exhibit, finding: Finding): Promise<void> {
  const { title, source, measured, picture, id, where } = exhibit;
  const address = `${location.href.split('#')[0]}#/theory/${id}`;
  const { text } = await pictureOf({
    title: `${title} (${source})`,
    see: exhibit.see(finding),
    notes: [
      `${STRINGS.measured}: ${measured}`,
      `Wane. ${STRINGS.seeds(finding.seeds)}, ${where} · ${address}`,
    ],
    width: WIDTH,
    place: (svg, top) => {
      const height = picture.height(WIDTH);
      const surface = addSurface(svg, { width: WIDTH, height }, top);
      surface.attr('overflow', 'visible');
      picture.draw(surface, finding, WIDTH);
      return top + height + 12;
    },
  });
  download(`wane-theory-${id}.svg`, 'image/svg+xml', text);
}
