// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { cleanSweep } from '#sweep/clean-sweep.ts';
import type { SweepFile } from '#sweep/file/sweep-file.ts';
import { hashOf } from '#sweep/hash.ts';
import { encodeSweepLink } from '#sweep/link/sweep-link.ts';
import { Results } from '#sweep/results.ts';
import type { Sweep } from '#sweep/sweep.ts';
import type { Explore } from '../state/explore.ts';
import { TINY } from '../state/testing/tiny.ts';
import { createDesk } from './desk.ts';

const { sweep: other } = cleanSweep({ ...TINY, seeds: 3 });

/** What a desk needs of a sweep that nobody trains. */
function shownOnly(sweep: Sweep) {
  const stands = (one: Sweep, shown?: SweepFile) => ({
    ...{ sweep: one, hash: hashOf(one), engine: 'plan-cpu', state: 'asked', shown },
  });
  const store = createStore(() => stands(sweep));
  const explore = Object.assign(store, {
    ask: (one: Sweep) => store.setState(stands(one)),
    show: (file: SweepFile) => store.setState(stands(file.sweep, file)),
  });
  return { store, explore: explore as unknown as Explore };
}

it('shows a file again when the history leads back to it, until its question is asked anew', () => {
  const { store, explore } = shownOnly(other);
  const desk = createDesk(explore);
  const file = { sweep: TINY, hash: hashOf(TINY), engine: 'x', results: new Results() };
  const seen = () => [store.getState().shown, desk.look.getState().source?.kind];
  desk.open(file);
  expect(seen()).toEqual([file, 'file']);
  desk.read(encodeSweepLink(other));
  expect(seen()).toEqual([undefined, undefined]);
  desk.read(encodeSweepLink(TINY));
  expect(seen()).toEqual([file, 'file']);
  desk.ask(TINY);
  expect(seen()).toEqual([undefined, undefined]);
});
