import { Stream } from '#numeric/random.ts';
import { trainWeightProbe, weightProbe } from '#probes/index.ts';
import { presetFor } from '#spec/index.ts';
import type { Claim, DrawReader, Reader } from './claim.ts';
import { methodArm } from './cures.ts';
import { unitOf } from './draws.ts';
import { ORDER, ordered } from './ordered.ts';
import type { Scenario } from './trial.ts';
import { control, trial } from './usual.ts';

const TRAINING = { hidden: 32, steps: 300, rate: 0.01, decay: 1e-3 };

/** Heads of a trial, one per draw; nothing where the run broke down. */
function headsOf(read: Reader, scenario: Scenario, of: Parameters<Reader['list']>[0]) {
  const { latent, fusion } = presetFor(scenario).run;
  return read.list(of, 'fusionWeights').map((weights) => {
    const whole = Float32Array.from(weights);
    return whole.length > 0 ? { modalities: 2, latent, fusion, weights: whole } : undefined;
  });
}

type Probe = ReturnType<typeof trainWeightProbe>;

/** Per unit the net that learned from a pair of controls of every other unit. */
function probesOf(read: DrawReader, scenario: Scenario): Map<number, Probe> {
  const controls = [1, 2].map((only) => headsOf(read, scenario, control(scenario, only)));
  const units = [...new Set(read.draws.map(unitOf))];
  const firsts = units.flatMap((unit) => {
    const k = read.draws.findIndex(
      (draw, place) => unitOf(draw) === unit && controls.every((heads) => heads[place]),
    );
    return k < 0 ? [] : controls.map((heads, modality) => ({ unit, head: heads[k], modality }));
  });
  return new Map(
    units.flatMap((unit): [number, Probe][] => {
      const others = firsts.flatMap(({ unit: other, head, modality }) =>
        head && other !== unit ? [{ head, modality }] : [],
      );
      if (others.length === 0) return [];
      const stream = new Stream(unit, 'weight-probe');
      return [[unit, trainWeightProbe(others, { ...TRAINING, normal: () => stream.normal() })]];
    }),
  );
}

export const weights: Claim = {
  id: 'C12',
  title: 'Fusion weights are told apart by modality under reallocation',
  paper:
    'A small net that learned to name the modality from weights of unimodal models has a cross-entropy of 5.66 on the fusion weights of vanilla, 2.09 of distillation, 0.59 of reallocation (Table 9).',
  prediction:
    'The same order. The net (32 hidden units, 300 steps) learns from the fusion rows of both controls of every other world (one seed of each; on digits, of every other seed).',
  scenarios: ['synthetic', 'digits'],
  trials: (scenario) => [
    control(scenario, 1),
    control(scenario, 2),
    ...ORDER.map((id) => trial(scenario, id)),
  ],
  parts: (read, scenario) => {
    const probes = probesOf(read, scenario);
    return ordered("cross-entropy of the weights' modality", (id) =>
      headsOf(read, scenario, trial(scenario, id)).map((head, k) => {
        const probe = probes.get(unitOf(read.draws[k]));
        return head && probe ? weightProbe(probe, head).crossEntropy : Number.NaN;
      }),
    );
  },
  arms: (scenario) => ORDER.map((id) => methodArm(scenario, id)),
};
