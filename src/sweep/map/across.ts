import type { Place } from './band.ts';

/** Columns at which lines cross a row, ascending. */
export const crossings = (lines: readonly (readonly Place[])[], row: number): number[] =>
  lines
    .flatMap((line) =>
      line.slice(1).flatMap(([bx, by], k) => {
        const [ax, ay] = line[k];
        if (ay > row === by > row) return [];
        return [ax + ((row - ay) / (by - ay)) * (bx - ax)];
      }),
    )
    .sort((a, b) => a - b);

/** Stretches of a row that lie in polygons, each from left to right and apart. */
export function stretches(
  polygons: readonly (readonly Place[])[],
  row: number,
): [from: number, to: number][] {
  const found = polygons
    .flatMap((corners): [number, number][] => {
      const at = crossings([[...corners, corners[0]]], row);
      return at.length > 1 ? [[at[0], at[at.length - 1]]] : [];
    })
    .sort((a, b) => a[0] - b[0]);
  const joined: [number, number][] = [];
  const TOUCHING = 1e-6;
  for (const [from, to] of found) {
    const last = joined[joined.length - 1];
    if (last && from <= last[1] + TOUCHING) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}
