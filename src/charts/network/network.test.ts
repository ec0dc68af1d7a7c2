import { describe, expect, it } from 'vitest';
import { answerDoor, shortened } from './answers.ts';
import { edgesIn, edgesOut } from './edges.ts';
import { codeSlot, honeycomb, networkLayout, neuronUnder } from './layout.ts';
import { cellPaths } from './picture.ts';
import type { NetworkFlow, NetworkSense } from './types.ts';

const WIDTHS = [350, 480, 720, 944, 1080];
const SENSES = [2, 3, 4, 5, 6];
const FUSION = [2, 6, 16, 33, 64];
const shapes = WIDTHS.flatMap((width) =>
  SENSES.flatMap((senses) => FUSION.map((fusion) => ({ width, senses, fusion }))),
);

describe('the layout of the network', () => {
  it('leaves sixteen neurons more room than rows of 5, 6 and 5 would', () => {
    const [width, height] = [410, 330];
    const inRows = Math.min(width / 6, Math.hypot(width / 12, height / 3));
    expect(honeycomb(16, { x: 0, y: 0, width, height }).distance).toBeGreaterThan(1.05 * inRows);
  });

  it.each(shapes)('keeps everything inside and apart: %o', (shape) => {
    const layout = networkLayout(shape);
    const boxes = [...layout.inputs, ...layout.codes, ...layout.controls, layout.answers];
    for (const { x, y, width, height } of [...boxes, layout.words, layout.chooser]) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(shape.width + 0.01);
      expect(y + height).toBeLessThanOrEqual(layout.height + 0.01);
      expect(Math.min(width, height)).toBeGreaterThan(8);
    }
    for (const { height } of layout.controls) expect(height).toBeGreaterThanOrEqual(44);
    expect(layout.neurons).toHaveLength(shape.fusion);
    layout.neurons.forEach((a, n) => {
      expect(a.x - layout.reach).toBeGreaterThan(0);
      for (const b of layout.neurons.slice(n + 1)) {
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(1.7 * layout.reach);
      }
    });
    for (const [k, { y, height }] of layout.controls.entries()) {
      const below = layout.inputs.filter((box) => box.y > layout.inputs[k].y);
      for (const box of below) expect(y + height).toBeLessThanOrEqual(box.y);
    }
  });

  it('numbers neurons downwards and finds the one under a point', () => {
    const layout = networkLayout({ width: 1080, senses: 2, fusion: 16 });
    const heights = layout.neurons.map(({ y }) => y);
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
    layout.neurons.forEach((point, n) => {
      expect(neuronUnder(layout, { x: point.x + 4, y: point.y - 4 })).toBe(n);
    });
    expect(neuronUnder(layout, { x: 0, y: 0 })).toBeUndefined();
  });

  it('gives few neurons few columns', () => {
    const box = { x: 0, y: 0, width: 250, height: 430 };
    const columns = (count: number) =>
      new Set(honeycomb(count, box).points.map(({ x }) => Math.round(x))).size;
    expect(columns(6)).toBe(2);
    expect(columns(16)).toBeLessThanOrEqual(4);
    expect(columns(64)).toBeGreaterThan(4);
  });

  it('keeps every neuron at its place among the others when the page gets lower', () => {
    const order = (height: number) => {
      const { neurons } = networkLayout({ width: 1000, senses: 2, fusion: 16, height });
      const columns = [...new Set(neurons.map(({ x }) => x))].toSorted((a, b) => a - b);
      return neurons.map(({ x }) => columns.indexOf(x));
    };
    expect(order(330)).toEqual(order(430));
    expect(order(560)).toEqual(order(430));
  });

  it('spreads a code over its box', () => {
    const layout = networkLayout({ width: 1080, senses: 2, fusion: 6 });
    const { y, height } = layout.codes[1];
    expect(codeSlot(layout, 1, 0, 4).y).toBeCloseTo(y + height / 8);
    expect(codeSlot(layout, 1, 3, 4).y).toBeCloseTo(y + (7 * height) / 8);
  });
});

describe('names of classes', () => {
  it('are shortened to the room there is', () => {
    expect(shortened('thrush', 100, 12.5)).toBe('thrush');
    expect(shortened('readmission within a month', 71, 12.5)).toBe('readmissi…');
    expect(shortened('花鳥風月', 10, 12.5)).toBe('花…');
  });

  it('edges end at the bars where the names stand behind them', () => {
    const layout = networkLayout({ width: 1000, senses: 2, fusion: 8 });
    const at = (label: string) =>
      answerDoor(layout, 0, [{ label, live: 1, ghost: undefined, truth: false }]).x;
    expect(at('warbler')).toBeGreaterThan(at('7'));
    expect(at('warbler')).toBeLessThan(layout.answers.x);
  });
});

const sense = (fused: readonly number[]): NetworkSense => ({
  ...{ label: '', ink: '', text: '', wash: '', inputs: [], upwards: false, notes: [] },
  code: fused,
  fused,
});

const flow: NetworkFlow = {
  senses: [sense([1, -2]), sense([0, 1])],
  gate: 0,
  activations: [2, 0],
  // Rows: the two numbers of each sense; columns: the two neurons.
  fusionWeights: [4, 0.1, -2, 1, 0.5, -3, 2, 2],
  answerWeights: [1, -2, 0.2, 2],
  answers: [
    { label: 'A', live: 0.5, truth: true },
    { label: 'B', live: 0.5, truth: false },
  ],
};

describe('edges', () => {
  it('are the strongest weights of each neuron from each sense, and carry what flows', () => {
    const [first, second] = edgesIn(flow, 2, () => 1);
    expect(first).toEqual([{ from: 0, to: 0, weight: 1, flow: 1 }]);
    expect(second).toEqual([
      { from: 1, to: 0, weight: 0.5, flow: 0.5 },
      { from: 0, to: 1, weight: 0.75, flow: 0 },
    ]);
    const [more] = edgesIn(flow, 2, (neuron) => (neuron === 0 ? 2 : 0));
    expect(more).toContainEqual({ from: 1, to: 0, weight: 0.5, flow: 1 });
  });

  it('to the answers leave out what is small, and what is silent does not flow', () => {
    expect(edgesOut(flow, () => 2)).toEqual([
      { from: 0, to: 1, weight: 1, flow: 1 },
      { from: 0, to: 0, weight: 0.5, flow: 0.5 },
      { from: 1, to: 1, weight: 1, flow: 0 },
    ]);
  });
});

describe('a picture', () => {
  const box = { x: 10, y: 20, width: 4, height: 2 };

  it('is drawn shade by shade, the darkest last, the ground not at all', () => {
    const paths = cellPaths([0, 1, 0.5, 0], [1, 4], box, false);
    expect(paths[9]).toBe('M11.00 20.00h1.00v2.00h-1.00z');
    expect(paths[4]).toBe('M12.00 20.00h1.00v2.00h-1.00z');
    expect(paths.filter((path) => path)).toHaveLength(2);
    expect(cellPaths([3, 3], [1, 2], box, false).join('')).toBe('');
  });

  it('has its first row at the foot where it is a sound', () => {
    expect(cellPaths([1, 0], [2, 1], box, true)[9]).toMatch(/^M10\.00 21\.00/);
    expect(cellPaths([1, 0], [2, 1], box, false)[9]).toMatch(/^M10\.00 20\.00/);
  });
});
