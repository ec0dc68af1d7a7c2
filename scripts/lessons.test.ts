import { readdir, readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { around } from '#cli/around.ts';
import { decodeRecorded, encodeRecorded, type Recorded } from '#lab-state/recorded-run-file.ts';
import { COURSE } from '#learn/course.ts';
import { KEPT_FIELDS, keptFor, labLink, specOfLink } from '#learn/records.ts';
import { recordLesson } from './recorded-lesson.ts';

/** All records together, bytes: a visitor who keeps the page keeps them. */
const LARGEST = 1_500_000;

const KEPT = keptFor(COURSE);
const load = async (file: string) => new Uint8Array(await readFile(`public/${file}`));

it('every run of the lesson is recorded as its page asks for it: else `npm run lessons`', async () => {
  let bytes = 0;
  for (const { file, link } of KEPT) {
    const record = await load(file);
    bytes += record.length;
    const { link: recorded, frames } = await decodeRecorded(record);
    expect(recorded, file).toBe(labLink(link));
    expect(frames.at(-1)?.step, file).toBe(specOfLink(link).run.steps);
  }
  expect(bytes).toBeLessThan(LARGEST);
  const names = (await readdir('public/lessons')).map((name) => `lessons/${name}`).sort();
  expect(names).toEqual(KEPT.map(({ file }) => file).sort());
  expect(new Set(KEPT.map(({ link }) => labLink(link))).size).toBe(KEPT.length);
});

/** The numbers of a record at its first two steps, as files round them. */
async function beginning(record: Recorded): Promise<readonly Float32Array[]> {
  const { frames } = await decodeRecorded(await encodeRecorded(record, KEPT_FIELDS));
  return frames.slice(0, 2).map(({ rows }) => rows);
}

it('a record is what training gives: its first steps come out again', async () => {
  const [{ file, link }] = KEPT;
  const kept = await decodeRecorded(await load(file));
  const { run } = specOfLink(link);
  const again = await recordLesson(link, around, 2 * run.probeEvery);
  const [first, second] = again.frames;
  const mixed = { ...kept, frames: [first, second, ...kept.frames.slice(2)] };
  const [own, wanted] = await Promise.all([beginning(mixed), beginning(kept)]);
  own.forEach((rows, k) => {
    rows.forEach((value, at) => {
      if (Number.isNaN(value)) expect(wanted[k][at]).toBeNaN();
      else expect(value).toBeCloseTo(wanted[k][at], 4);
    });
  });
});
