import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { drawLandscape } from '#charts/landscape.ts';
import { surfaceOf } from '#charts/surface.ts';
import { landscapeOf, mapModel } from '#explore/view/map/landscape-of.ts';
import { ParallelView } from '#explore/view/parallel/ParallelView.tsx';
import { NOTHING, type Selection } from '#explore/view/sight.ts';
import { drawn, inventedAt } from '#gallery/sweeps.ts';
import { Points } from '#sweep/points.ts';
import { questionOf } from '#sweep/questions.ts';
import type { Sweep } from '#sweep/sweep.ts';

const POINTS = 10_000;
const SIDE = 16;
const WIDTH = 772;
const sight = drawn(POINTS);

let select: (selection: Selection) => void = () => {};

function Parallel() {
  const [selection, setSelection] = useState(NOTHING);
  select = setSelection;
  return (
    <div style={{ width: 1096 }}>
      <ParallelView sight={sight} selection={selection} onSelect={setSelection} />
    </div>
  );
}

const frame = (): Promise<number> => new Promise(requestAnimationFrame);

/** Milliseconds from frame to frame while half of an axis of parallel coordinates is brushed, another half in each. */
async function brushing(frames: number): Promise<number[]> {
  const took: number[] = [];
  let last = await frame();
  for (let k = 0; k < frames; k++) {
    const from = (k % 25) / 50;
    flushSync(() => select({ brush: [{ axis: 1, from, to: from + 0.5 }] }));
    const now = await frame();
    took.push(now - last);
    last = now;
  }
  return took;
}

/** Milliseconds of script for one map of 16 x 16 cells and three seeds, from its networks to its elements. */
async function mapping(count: number): Promise<number[]> {
  const where = questionOf('where') as Sweep;
  const axes = where.axes.map((axis) => ('count' in axis ? { ...axis, count: SIDE } : axis));
  const { revision, ...own } = inventedAt(new Points({ ...where, axes, seeds: 3 }));
  const svg = document.getElementById('map') as unknown as SVGSVGElement;
  const took: number[] = [];
  for (let k = 0; k < count; k++) {
    await frame();
    const from = performance.now();
    const model = mapModel({ ...own, revision: revision + k });
    drawLandscape(surfaceOf(svg), landscapeOf(model, { picked: k }, WIDTH), { width: WIDTH });
    took.push(performance.now() - from);
  }
  return took;
}

const hands = { brushing, mapping };
export type Hands = typeof hands;
Object.assign(window, { hands });

createRoot(document.getElementById('root') as HTMLElement).render(
  <>
    <svg id="map" className="chart" width={WIDTH} height={560} role="img" aria-label="map" />
    <Parallel />
  </>,
);
