import type { KeptBody, KeptRun } from '#archive/index.ts';
import { Recording } from '#lab-state/recording.ts';
import { dataOf } from '#lab-state/recording-data.ts';
import { interventionsFor, LIVE, PRESETS, type Spec, seedsOf, specOf } from '#spec/index.ts';

const SPEC: Spec = specOf(PRESETS[0], {
  ...{ seeds: 2, steps: 40, probeEvery: 10 },
  ...{ fusion: 3, latent: 2 },
});
const LAYERS = [
  { name: 'fusion', inputs: 4, outputs: 3, offset: 0 },
  { name: 'answer', inputs: 3, outputs: 2, offset: 15 },
];
const SIZE = 23;

const numbers = (length: number, scale: number): Float32Array =>
  Float32Array.from({ length }, (_, k) => Math.sin(k * scale) / 3);

/** A small run as the archive has it, its numbers made by rule; some of them are none. */
export function someRun(): { run: KeptRun; body: KeptBody } {
  const replicas = SPEC.arms.flatMap(({ id }) =>
    seedsOf(SPEC.run).map((seed) => ({ arm: id, seed })),
  );
  const recording = new Recording({
    backend: 'wasm',
    advice: '',
    replicas,
    modalities: [
      { id: 'sense-1', label: 'Strong sense' },
      { id: 'sense-2', label: 'Slow sense', shape: [4, 6] },
    ],
    classes: ['a', 'b'],
    dims: { modalities: 2, fusion: 3, latent: 2, classes: 2 },
    parameters: SIZE,
  });
  for (const step of [0, 10, 20]) {
    const rows = numbers(replicas.length * recording.layout.width, 0.1 + step);
    rows[3] = Number.NaN;
    rows[4] = Number.POSITIVE_INFINITY;
    rows[5] = Number.NEGATIVE_INFINITY;
    rows[6] = 1e-42;
    recording.append(step, rows);
  }
  const interventions = interventionsFor(LIVE, 10, { ...SPEC.arms[0].params, lambda: 1 });
  const state = (r: number) => ({
    values: numbers(SIZE, r + 0.1),
    first: numbers(SIZE, r + 0.2),
    second: numbers(SIZE, r + 0.3),
    weight1: numbers(SIZE, r + 0.4),
    weight2: numbers(SIZE, r + 0.5),
    divergedAt: r === 1 ? 13 : -1,
  });
  const snapshot = { step: 20, replicas: replicas.map((_, r) => state(r)) };
  return {
    run: {
      id: 'one',
      name: 'A name, "quoted"',
      called: 'neurons 3',
      note: 'first line\nsecond',
      created: Date.UTC(2026, 0, 2, 3, 4, 5),
      changed: Date.UTC(2026, 0, 2, 4, 4, 5),
      order: 1,
      spec: SPEC,
      interventions,
      step: 23,
      checkpoint: 20,
      finished: false,
      backend: 'wasm',
      curves: [],
      owner: 'tab',
      left: true,
    },
    body: {
      id: 'one',
      recording: dataOf(recording),
      checkpoint: { step: 20, interventions, layers: LAYERS, snapshot },
    },
  };
}
