import { expect, it } from 'vitest';
import { COMPARABLE, comparedOf, decodeLink } from '#spec/index.ts';
import { runHeadless } from './headless.ts';

const around = {
  wasmPath: '',
  load: () => Promise.reject(new Error('no files here')),
  breathe: () => Promise.resolve(),
};
const SMALL = 'e=plan-cpu&n=1&steps=12&every=12&held=32&train=64&b=8&h=6&z=4&g=4&f=4';
const ALL = Object.keys(COMPARABLE);
const OWN = 'own:kd=1,sub=0.3';

it('trains every arm that a comparison offers, and one of own settings as the method that it is', async () => {
  const losses = new Map<string, number>();
  for (const arms of [ALL.slice(1, 6), ALL.slice(6), ['distill', OWN]]) {
    const { spec, notes } = decodeLink(`#/lab?v=1&p=strong-slow.2&${SMALL}&cmp=${arms.join(';')}`);
    expect(notes).toEqual([]);
    const { read, diverged } = await runHeadless(spec, around);
    expect(diverged).toEqual([]);
    for (const { id } of comparedOf(spec) ?? []) {
      const [loss] = read(id, 'loss');
      expect(losses.get(id) ?? loss).toBe(loss);
      losses.set(id, loss);
    }
  }
  expect([...losses.keys()].sort()).toEqual([...ALL, 'own'].sort());
  expect(losses.get('own')).toBe(losses.get('distill'));
  expect(new Set(losses.values()).size).toBe(ALL.length);
});
