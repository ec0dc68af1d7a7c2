import type { Finding } from '#protocol/exhibits.ts';
import type { Exhibit } from '#theory/exhibit.ts';
import { EXHIBITS } from '#theory/exhibits/index.ts';
import { STRINGS } from './gallery-words.ts';
import type { Plate, Wall } from './plates.ts';

const KEPT = Object.values(
  import.meta.glob<Finding>('../theory/kept/*.json', { eager: true, import: 'default' }),
);
/** Width of the pictures of the page at 1440, px. */
const WIDTH = 940;

/** The same table without a number in it. */
const broken = (finding: Finding): Finding => ({
  ...finding,
  rows: finding.rows.map((row) => row.map((cell) => (typeof cell === 'number' ? null : cell))),
});

function wallOf(exhibit: Exhibit, kept: Finding): Wall {
  const states = [
    ['kept', kept],
    ['broken', broken(kept)],
  ] as const;
  return {
    title: exhibit.title,
    how: exhibit.plain,
    rows: [
      states.map(
        ([state, finding]): Plate => ({
          id: `theory-${exhibit.id}-1-${state}`,
          title: `${exhibit.shows}: ${STRINGS.theory[state]}`,
          height: exhibit.picture.height(WIDTH),
          width: WIDTH,
          draw: (surface, width) => exhibit.picture.draw(surface, finding, width),
        }),
      ),
    ],
  };
}

/** The pictures of every exhibit, drawn from the kept runs. */
export const THEORY: readonly Wall[] = EXHIBITS.flatMap((exhibit) =>
  KEPT.filter((kept) => kept.exhibit === exhibit.id).map((kept) => wallOf(exhibit, kept)),
);
