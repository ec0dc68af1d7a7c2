import { browserHost } from '#explore/state/browser-host.ts';
import { createExplore } from '#explore/state/explore.ts';
import { withCells } from '#sweep/clean-sweep.ts';
import { Points } from '#sweep/points.ts';
import { questionOf } from '#sweep/questions.ts';
import type { Sweep } from '#sweep/sweep.ts';

/** What a sweep took in this browser, as its page sees it. */
export interface Timed {
  readonly networks: number;
  /** Until every cell of the coarsest picture had an answer, until it had all, and until the end, s. */
  readonly first: number;
  readonly picture: number;
  readonly all: number;
  /** Tasks of this thread of more than 50 ms, and the longest, ms. */
  readonly long: number;
  readonly longest: number;
  readonly troubles: readonly string[];
}

/** Trains every cell of the default question, with so many a side, and keeps it as the page does. */
function time(cells: number): Promise<Timed> {
  const sweep = withCells(questionOf('where') as Sweep, cells);
  const points = new Points(sweep);
  const coarsest = Array.from({ length: points.count }, (_, point) => point).filter(
    (point) => points.at(point).level === 0,
  );
  const long: number[] = [];
  new PerformanceObserver((list) => {
    long.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask' });
  const explore = createExplore({ host: browserHost(), sweep });
  explore.allow(Number.POSITIVE_INFINITY);
  const began = performance.now();
  const at = { first: 0, picture: 0 };
  const seconds = () => (performance.now() - began) / 1000;
  return new Promise((resolve) => {
    explore.subscribe(({ state, results, troubles }) => {
      const least = Math.min(...coarsest.map((point) => results.of(point).length));
      if (least >= 1) at.first ||= seconds();
      if (least >= sweep.seeds) at.picture ||= seconds();
      if (state !== 'done' && state !== 'paused') return;
      const longest = Math.max(0, ...long);
      resolve({
        ...at,
        ...{ networks: results.size, all: seconds(), long: long.length, longest, troubles },
      });
    });
    explore.run();
  });
}

Object.assign(window, { time });
