import { isRefused } from '#sweep/file/shard.ts';
import { readSweep, type SweepFile } from '#sweep/file/sweep-file.ts';
import { hashOf } from '#sweep/hash.ts';
import { QUESTIONS } from '#sweep/questions.ts';
import type { Sweep } from '#sweep/sweep.ts';

/** Where the map of a sweep lies that comes with the page; nothing of one that does not. */
export function placeOfRecorded(sweep: Sweep): string | undefined {
  const hash = hashOf(sweep);
  const question = QUESTIONS.find((one) => hashOf(one.sweep) === hash);
  return question && `maps/${question.id}.json`;
}

/**
 * The recorded map at a place, as `npm run maps` wrote it.
 *
 * @throws Error if it does not come, or is damaged.
 */
export async function recordedAt(
  place: string,
  base: string = document.baseURI,
): Promise<SweepFile> {
  const response = await fetch(new URL(place, base));
  if (!response.ok) throw new Error(`${place}: ${response.status}`);
  const file = readSweep(await response.text());
  if (isRefused(file)) throw new Error(`${place} ${file.refused}`);
  return file;
}
