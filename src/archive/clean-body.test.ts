import fc from 'fast-check';
import { expect, it } from 'vitest';
import { PRESETS, seedsOf, specOf } from '#spec/index.ts';
import { cleanBody } from './clean-body.ts';
import type { KeptRun } from './kept-run.ts';

const spec = specOf(PRESETS[0], { seeds: 1, steps: 40, fusion: 3, latent: 2 });
const run = { id: 'one', spec, interventions: [] } as unknown as KeptRun;
const replicas = spec.arms.flatMap(({ id }) =>
  seedsOf(spec.run).map((seed) => ({ arm: id, seed })),
);
const some = (length: number) => new Float32Array(length).fill(0.5);

const body = () => ({
  id: 'one',
  recording: {
    info: {
      backend: 'wasm' as const,
      advice: '',
      replicas,
      modalities: [1, 2].map((k) => ({ id: `sense-${k}`, label: `Sense ${k}` })),
      classes: ['a', 'b'],
      dims: { modalities: 2, fusion: 3, latent: 2, classes: 2 },
      parameters: 8,
    },
    fields: [['loss', 1] as [string, number]],
    steps: [0, 10],
    rows: [some(replicas.length), some(replicas.length)],
  },
  checkpoint: {
    step: 10,
    interventions: [],
    layers: [{ name: 'answer', inputs: 3, outputs: 2, offset: 0 }],
    snapshot: {
      step: 10,
      replicas: replicas.map(() => ({
        ...{ values: some(8), first: some(8), second: some(8), weight1: some(8), weight2: some(8) },
        divergedAt: -1,
      })),
    },
  },
});

it('leaves a whole body as it is', () => {
  expect(cleanBody(body(), run)).toEqual({ body: body(), faults: [] });
  const nothing = { id: 'one', recording: undefined, checkpoint: undefined };
  expect(cleanBody(undefined, run)).toEqual({ body: nothing, faults: [] });
});

it.each<[string, (stored: ReturnType<typeof body>) => void, string[]]>([
  [
    'weights that are none',
    (s) => s.checkpoint.snapshot.replicas[0].values.fill(Number.NaN),
    ['no numbers'],
  ],
  [
    'too few weights',
    (s) => Object.assign(s.checkpoint.snapshot.replicas[0], { first: some(7) }),
    ['8 weights'],
  ],
  ['no layers', (s) => Object.assign(s.checkpoint, { layers: undefined }), ['“layers” is missing']],
  ['another step', (s) => Object.assign(s.checkpoint.snapshot, { step: 20 }), ['outside the run']],
  [
    'other seeds',
    (s) => Object.assign(s.recording.info, { replicas: replicas.slice(1) }),
    ['arms and seeds'],
  ],
  ['other sizes', (s) => Object.assign(s.recording.info.dims, { fusion: 400 }), ['sizes']],
  [
    'rows that are lists',
    (s) => Object.assign(s.recording, { rows: [[1], [2]] }),
    ['something else'],
  ],
  ['short rows', (s) => Object.assign(s.recording.rows, [some(1)]), ['numbers for each']],
  ['steps that turn back', (s) => s.recording.steps.reverse(), ['count up']],
])('leaves out a part with %s, in words, and keeps the other', (_, damage, words) => {
  const stored = body();
  damage(stored);
  const { body: cleaned, faults } = cleanBody(stored, run);
  expect(faults).toEqual(words.map((word) => expect.stringContaining(word)));
  expect([cleaned.recording, cleaned.checkpoint].filter(Boolean)).toHaveLength(1);
});

it('never throws, whatever lies there', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (recording, checkpoint) => {
      for (const fault of cleanBody({ recording, checkpoint }, run).faults) {
        expect(fault).toMatch(/^the (measurements|checkpoint): .{5,200}\.$/s);
      }
    }),
    { numRuns: 1000 },
  );
});
