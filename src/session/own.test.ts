import { expect, it } from 'vitest';
import { ownPath } from '#data/own-set.ts';
import { smallOwn } from '#data/testing/small-own.ts';
import type { Event } from '#protocol/messages.ts';
import { decodeLink, encodeLink, presetOf, specOf } from '#spec/index.ts';
import { hostOf } from './headless.ts';
import { Session } from './session.ts';

/** A number is missing. */
const { parts, mark, own } = smallOwn((sense, k) => {
  if (sense === 1) return (k % 2) + (k % 5);
  return k === 8 ? Number.NaN : (k * 7) % 13;
});
const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
const preset = presetOf('own');
if (!preset) throw new Error('There is no preset of own data.');
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
