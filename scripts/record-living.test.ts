import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { LIVING_MAPS, recordedSizes, resized } from '#explore/living/state/living-maps.ts';
import { decodeRecordedMap, placeOfRecorded } from '#explore/living/state/recorded.ts';
import { Points } from '#sweep/points.ts';

const RECORDED = LIVING_MAPS.flatMap((kind) =>
  recordedSizes(kind).map(
    (size) => [`${kind.id} ${size.cells}x${size.seeds}`, kind, size] as const,
  ),
);

describe('recorded living maps', () => {
  it.each(RECORDED)('are there, of the map as it is now: %s', async (_, kind, size) => {
    const points = new Points(resized(kind, size));
    const text = await readFile(`public/${placeOfRecorded(kind, size)}`, 'utf8');
    const { film, end } = decodeRecordedMap(points, text);
    expect(end.step).toBe(size.steps);
    expect(end.course[0].step).toBe(kind.thrownAt);
    expect(film.of(end).at(-1)?.counted).toBeGreaterThan(0.9 * points.count);
  });
});
