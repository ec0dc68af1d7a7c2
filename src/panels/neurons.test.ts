import fc from 'fast-check';
import { expect, it } from 'vitest';
import { largestPart } from '#charts/neuron.ts';
import { Recording } from '#lab-state/recording.ts';
import { LIVE } from '#spec/index.ts';
import { neuronsOf, scaleAt } from './neurons.ts';
import { inventedRun } from './testing/invented-run.ts';

const { info } = inventedRun({ live: [{ share: 0.5 }] });

/** A run whose live neurons carry this much in all of their parts, at steps 0, 10, 20 ... */
function runOf(variances: readonly number[]): Recording {
  const recording = new Recording(info);
  const { width, fields } = recording.layout;
  const [replica] = recording.replicasOf(LIVE);
  variances.forEach((variance, k) => {
    const rows = new Float32Array(info.replicas.length * width);
    const { offset, length } = fields.predictive;
    for (let i = 0; i < length; i++) rows[replica * width + offset + i] = variance;
    recording.append(10 * k, rows);
  });
  return recording;
}

it('draws the neurons of a run on one scale that only grows, by doubling, and that all of them fit', () => {
  const some = fc.array(fc.double({ min: 1e-3, max: 1e3, noNaN: true }), { minLength: 2 });
  fc.assert(
    fc.property(some, (variances) => {
      const recording = runOf(variances);
      const scales = recording.steps.map((step) => scaleAt(recording, step));
      for (const [k, scale] of scales.entries()) {
        expect(Math.log2(scale) % 1).toBeCloseTo(0);
        expect(scale).toBeGreaterThanOrEqual(Math.fround(variances[k]));
        if (k > 1) expect(scale).toBeGreaterThanOrEqual(scales[k - 1]);
      }
    }),
    { numRuns: 100 },
  );
});

it('keeps the discs that do not change as they are while another grows within the scale', () => {
  const recording = runOf([9, 1.1, 1.9, 1.2, 2.1]);
  expect(recording.steps.map((step) => scaleAt(recording, step))).toEqual([16, 2, 2, 2, 4]);
  expect(scaleAt(runOf([0, 0]), 10)).toBe(0);
});

it('gives the scale to whatever draws the neurons', () => {
  const recording = runOf([9, 1.1, 1.9, 1.2]);
  const scene = { recording, at: 30, identical: true, view: {} };
  const { live, most } = neuronsOf(scene as unknown as Parameters<typeof neuronsOf>[0]);
  expect([largestPart(live, 2), most]).toEqual([Math.fround(1.2), 2]);
});
