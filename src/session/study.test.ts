import { beforeAll, describe, expect, it } from 'vitest';
import { accuracy, activations, contribution, logits } from '#probes/index.ts';
import { armOf, PRESETS, type Spec, specOf, unimodalArm } from '#spec/index.ts';
import { runHeadless } from './headless.ts';
import { type Look, runStudy, type Study } from './study.ts';

const around = {
  wasmPath: 'node_modules/@tensorflow/tfjs-backend-wasm/dist/',
  load: () => Promise.reject(new Error('no files')),
  breathe: () => new Promise<void>((resolve) => setImmediate(resolve)),
};
const run = { engine: 'wasm', steps: 25, probeEvery: 10, seeds: 2, probeSize: 64 } as const;
const arms = [
  { id: 'vanilla', params: armOf(['vanilla']) },
  { id: 'distill', params: armOf(['distill']) },
  { id: 'ebr', params: armOf(['ebr']) },
  { id: 'only-2', params: unimodalArm(1) },
];
const spec: Spec = {
  ...specOf(PRESETS[0], run),
  arms,
  interventions: [{ step: 10, arm: 'vanilla', key: 'lambda', value: 0.5 }],
};
const observe = (look: Look) => ({
  accuracy: look.read('accuracy'),
  share: look.read('share'),
  gradient: Math.hypot(...look.gradient),
});

describe('a study', () => {
  let study: Study;
  const looks: Look[] = [];
  beforeAll(async () => {
    study = await runStudy(
      spec,
      (look) => {
        looks.push(look);
        return observe(look);
      },
      around,
    );
  }, 120_000);

  it('looks at every replica at every measurement, the last one included', () => {
    expect(study.backend).toBe('wasm');
    const names = study.replicas.map(({ arm, seed }) => `${arm} ${seed}`);
    expect(names).toEqual(arms.flatMap(({ id }) => [`${id} 1`, `${id} 2`]));
    for (const { readings, divergedAt } of study.replicas) {
      expect(readings.map(({ step }) => step)).toEqual([0, 10, 20, 25]);
      expect(divergedAt).toBeUndefined();
    }
    expect(looks.filter(({ last }) => last).map(({ step }) => step)).toEqual(Array(8).fill(25));
  });

  it('ends where the same run ends without anybody looking, bit for bit', async () => {
    const outcome = await runHeadless(spec, around);
    for (const { id } of arms) {
      const seen = study.replicas.filter(({ arm }) => arm === id);
      const last = seen.map(({ readings }) => readings[3].reading);
      expect(last.map((reading) => (reading.accuracy as number[])[0])).toEqual(
        outcome.read(id, 'accuracy'),
      );
      expect(last.map((reading) => (reading.share as number[])[1])).toEqual(
        outcome.read(id, 'share', 1),
      );
    }
  });

  it('steers from what it sees, into a course that is the same run to whoever follows it', async () => {
    const alone = { ...spec, run: { ...spec.run, seeds: 1 }, arms: [arms[0]], interventions: [] };
    const steered = await runStudy(alone, observe, around, ({ step, params }) =>
      step === 10 || params.lambda > 0.5 ? { lambda: params.lambda + 0.5 } : {},
    );
    expect(steered.course).toEqual([{ step: 10, arm: 'vanilla', key: 'lambda', value: 0.5 }]);
    const given = { ...alone, interventions: steered.course };
    expect((await runStudy(given, observe, around)).replicas).toEqual(steered.replicas);
    const plain = await runStudy(alone, observe, around);
    expect(plain.replicas).not.toEqual(steered.replicas);
    expect(plain.course).toEqual([]);
  });

  it('refuses to steer several seeds, which share the settings of their arm', async () => {
    await expect(runStudy(spec, observe, around, () => ({}))).rejects.toThrow('one seed');
  });

  it('gives a replica the same numbers whatever trains beside it', async () => {
    const alone = await runStudy({ ...spec, arms: [arms[2]], interventions: [] }, observe, around);
    expect(alone.replicas).toEqual(study.replicas.filter(({ arm }) => arm === 'ebr'));
  });

  it('hands over encodings, head and labels that belong together', () => {
    for (const look of looks.filter(({ last }) => last)) {
      const { head, heldOut, labels } = look;
      const parts = heldOut.fused.map((codes, i) => contribution(head, i, codes));
      const scores = logits(head, activations(head, parts, labels.length));
      expect(Math.fround(accuracy(scores, labels))).toBe(look.read('accuracy')[0]);
      expect(look.reference.size).toBe(look.referenceLabels.length);
      expect(look.gradient.some((value) => value !== 0)).toBe(true);
    }
  });

  it('knows the settings of the step before', () => {
    const lambdas = looks.filter(({ arm, seed }) => arm === 'vanilla' && seed === 1);
    expect(lambdas.map(({ params }) => params.lambda)).toEqual([0, 0, 0.5, 0.5]);
  });
});

describe('a study that goes wrong', () => {
  it('leaves out a replica once it has diverged, and says when', async () => {
    const wild = { ...armOf(['vanilla']), optimizer: 'sgd', learningRate: 0.1 } as const;
    const { replicas } = await runStudy(
      {
        ...specOf(PRESETS[0], { ...run, seeds: 1, strength: 8 }),
        arms: [arms[0], { id: 'wild', params: { ...wild, lambda: 10, beta: 8 } }],
      },
      observe,
      around,
    );
    expect(replicas[0].readings).toHaveLength(4);
    expect(replicas[1].divergedAt).toBeGreaterThanOrEqual(0);
    expect(replicas[1].readings.every(({ step }) => step <= Number(replicas[1].divergedAt))).toBe(
      true,
    );
  });

  it('fails with the reason', async () => {
    const digits = {
      ...spec,
      run: { ...spec.run, scenario: 'digits' as const },
      interventions: [],
    };
    await expect(runStudy(digits, observe, around)).rejects.toThrow(/digits.json is missing/);
    const webgpu = { ...spec, run: { ...spec.run, engine: 'webgpu' as const } };
    await expect(runStudy(webgpu, observe, around)).rejects.toThrow(/Asked for webgpu, but only/);
  });
});
