import { expect, it } from 'vitest';
import { ownChecksum, ownPath, packOwn } from '#data/own-set.ts';
import type { Event } from '#protocol/messages.ts';
import { decodeLink, encodeLink, MARK_DIGITS, ownText, presetOf, specOf } from '#spec/index.ts';
import { hostOf } from './headless.ts';
import { Session } from './session.ts';

/** Two senses of two numbers and one; a number is missing. */
const DATA = {
  classes: ['no', 'yes'],
  ...{ train: 70, test: 40 },
  labels: Int32Array.from({ length: 110 }, (_, row) => row % 2),
  senses: [
    {
      ...{ id: 'own-1', inputs: 2, shape: undefined, scaled: 'by column' as const },
      values: Float32Array.from({ length: 220 }, (_, k) => (k === 8 ? Number.NaN : (k * 7) % 13)),
    },
    {
      ...{ id: 'own-2', inputs: 1, shape: undefined, scaled: 'by column' as const },
      values: Float32Array.from({ length: 110 }, (_, row) => (row % 2) + (row % 5)),
    },
  ],
};

const parts = packOwn(DATA);
const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
const mark = ownChecksum(parts).slice(0, MARK_DIGITS);
const preset = presetOf('own');
if (!preset) throw new Error('There is no preset of own data.');
const own = ownText({
  ...{ name: 'a.csv', train: 70, test: 40, classes: 2, mark, roles: 'a2bL', reading: '' },
  senses: [
    { label: 'first', inputs: 2 },
    { label: 'second', inputs: 1 },
  ],
});
const SMALL = { seeds: 1, steps: 6, batch: 8, probeEvery: 3, probeSize: 32, hidden: 5 } as const;
const link = encodeLink(specOf(preset, { own, ...SMALL }));

async function train(load: (path: string) => Promise<Uint8Array>): Promise<Event[]> {
  const events: Event[] = [];
  const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
  const session = new Session(
    hostOf({ wasmPath: '', load, breathe }, (event) => events.push(event)),
    1,
    decodeLink(link).spec,
  );
  await session.open('');
  session.play();
  await session.rested();
  await session.close();
  return events;
}

const failuresIn = (events: readonly Event[]) =>
  events.flatMap((event) => (event.type === 'failed' ? event.failure.message : []));

it('data that a link names are trained on where they are, with the same bits each time', async () => {
  const asked: string[] = [];
  const load = async (path: string) => {
    asked.push(path);
    return bytes;
  };
  const [one, two] = [await train(load), await train(load)];
  expect(failuresIn(one)).toEqual([]);
  expect(asked[0]).toBe(ownPath(mark));
  const opened = one.find((event) => event.type === 'opened');
  expect(opened?.info.modalities.map(({ label }) => label)).toEqual(['first', 'second']);
  expect(opened?.info.classes).toEqual(['no', 'yes']);
  const rows = (events: readonly Event[]) =>
    events.flatMap((event) => (event.type === 'measured' ? [event.rows] : []));
  expect(rows(one)).toHaveLength(3);
  expect(rows(two)).toEqual(rows(one));
});

it('where they are not, or are others, the file that is needed is named', async () => {
  const gone = await train(() => Promise.reject(new Error('404')));
  expect(failuresIn(gone)[0]).toMatch(/^a\.csv is not in this browser/);
  const other = bytes.slice();
  other[other.length - 1] ^= 1;
  expect(failuresIn(await train(async () => other))[0]).toMatch(/^a\.csv holds other numbers/);
});
