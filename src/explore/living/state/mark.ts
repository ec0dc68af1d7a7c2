import type { Frame } from './film.ts';

/** Decimals in which numbers are compared: far more than a picture shows. */
const SCALE = 1e6;

/** What was measured at a picture in eight digits: FNV-1a over all its numbers. */
export function markOf({ rows }: Pick<Frame, 'rows'>): string {
  let hash = 0x811c9dc5;
  for (const value of rows) {
    const number = Number.isFinite(value) ? Math.round(value * SCALE) : 0x7fffffff;
    for (let byte = 0; byte < 4; byte++) {
      hash = Math.imul(hash ^ ((number >> (8 * byte)) & 0xff), 0x01000193);
    }
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
