import { beforeEach, expect, it, vi } from 'vitest';
import { MOST_PINS, pin, startPins, unpin, usePins } from './pins.ts';

/** What a browser keeps of a page, as one that another tab may write as well. */
function fakeStorage(first: Record<string, string> = {}) {
  const kept = new Map(Object.entries(first));
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

const pinned = () => usePins.getState().pins.map(({ id, slot }) => `${id}${slot}`);

beforeEach(() => {
  vi.stubGlobal('localStorage', fakeStorage());
  startPins();
});

it('pins up to five, each in a slot that it keeps, and gives a free slot anew', () => {
  for (const id of 'abcdef') pin(id, id);
  expect(pinned()).toEqual(['a0', 'b1', 'c2', 'd3', 'e4']);
  expect(pinned()).toHaveLength(MOST_PINS);
  pin('a', 'once more');
  unpin('b');
  expect(pinned()).toEqual(['a0', 'c2', 'd3', 'e4']);
  pin('g', 'g');
  expect(pinned()).toEqual(['a0', 'g1', 'c2', 'd3', 'e4']);
});

it('is as it was after a reload', () => {
  pin('a', 'neurons 13');
  pin('b', 'neurons 8');
  unpin('a');
  usePins.setState({ pins: [] });
  startPins();
  expect(usePins.getState().pins).toEqual([{ id: 'b', slot: 1, label: 'neurons 8' }]);
});

it.each([
  ['no JSON', '[{'],
  ['no list', '{"id":"a"}'],
  ['a slot that is none', '[{"id":"a","slot":5,"label":""}]'],
  ['a pin without an id', '[{"id":"","slot":0,"label":""}]'],
])('takes %s for nothing pinned', (_, text) => {
  vi.stubGlobal('localStorage', fakeStorage({ 'wane-pins': text }));
  startPins();
  expect(pinned()).toEqual([]);
  pin('b', 'b');
  expect(pinned()).toEqual(['b0']);
});

it('believes no two pins of one run, nor two in one slot', () => {
  const pins = ['a0', 'a1', 'b0', 'c1'].map(([id, slot]) => ({
    id,
    slot: Number(slot),
    label: '',
  }));
  vi.stubGlobal('localStorage', fakeStorage({ 'wane-pins': JSON.stringify(pins) }));
  startPins();
  expect(new Set(pinned().map(([id]) => id)).size).toBe(pinned().length);
  expect(new Set(pinned().map(([, slot]) => slot)).size).toBe(pinned().length);
  expect(pinned()).toContain('a0');
});

it('pins for as long as the page stands where nothing may be stored', () => {
  vi.stubGlobal('localStorage', undefined);
  startPins();
  pin('a', 'a');
  expect(pinned()).toEqual(['a0']);
});
