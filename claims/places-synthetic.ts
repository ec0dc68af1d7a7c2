import { type ArmParams, interleaved, type Method, type RunParams } from '#spec/index.ts';
import type { Trial } from '#sweep/trial.ts';
import { type Place, place } from './place.ts';
import { trial } from './usual.ts';

interface Changes {
  readonly run?: Partial<RunParams>;
  readonly params?: Partial<ArmParams>;
}

const SGD: Partial<ArmParams> = { optimizer: 'sgd', learningRate: 0.05, momentum: 0.9, clip: 1 };
const STEPS = 600;

/** Settings that change the task or the training for a method and its control alike, one at a time. */
const SHARED: readonly (readonly [string, Changes])[] = [
  ['defaults', {}],
  ['SGD, 0.05, momentum 0.9, clipped at 1', { params: SGD }],
  ['300 steps', { run: { steps: 300 } }],
  ['1200 steps', { run: { steps: 1200 } }],
  ['3 senses', { run: { modalities: 3 } }],
  ['noise of the slow sense 1', { run: { weakNoise: 1 } }],
  ['noise of the slow sense 2', { run: { weakNoise: 2 } }],
  ['beta 4', { params: { beta: 4 } }],
];

const synthetic = (method: Method, { run = {}, params = {} }: Changes = {}): Trial =>
  trial('synthetic', method, { run, params });

/** Basis reallocation as the paper prints it: without what we added to it. */
const PRINTED = { mu: 0, pSub: 0 };

/** Is the adversary of basis reallocation worth more than the same blocks without it? */
export const adversary: Place[] = [
  ...SHARED.map(([setting, changes]) =>
    place(setting, synthetic('ebr', changes), synthetic('ebr0', changes)),
  ),
  ...[0.01, 0.05, 1].map((alpha) =>
    place(`alpha ${alpha}`, synthetic('ebr', { params: { alpha } }), synthetic('ebr0')),
  ),
  ...[10, 60].map((every) => {
    const blocks = interleaved('', { every, alpha: 0.3, from: 0, to: STEPS });
    const method = trial('synthetic', 'ebr', { interventions: blocks });
    return place(`interleaved every ${every} steps`, method, synthetic('ebr0'));
  }),
  ...[0.05, 0.3, 1].map((alpha) =>
    place(
      `as printed, alpha ${alpha}`,
      synthetic('ebr', { params: { ...PRINTED, alpha } }),
      synthetic('ebr0', { params: PRINTED }),
    ),
  ),
  ...(['mu', 'pSub'] as const).map((key) =>
    place(
      key === 'mu' ? 'no shared head' : 'no substitution training',
      synthetic('ebr', { params: { [key]: 0 } }),
      synthetic('ebr0', { params: { [key]: 0 } }),
    ),
  ),
];

/** Is the teacher's pull worth more than substitution training alone? */
export const teacher: Place[] = [
  ...SHARED.map(([setting, { run, params }]) =>
    place(
      setting,
      synthetic('distill', { run, params }),
      synthetic('vanilla', { run, params: { ...params, pSub: 0.3 } }),
    ),
  ),
  ...[0.1, 10].map((lambda) =>
    place(
      `lambda ${lambda}`,
      synthetic('distill', { params: { lambda } }),
      synthetic('vanilla', { params: { pSub: 0.3 } }),
    ),
  ),
  ...(['cosine', 'infonce'] as const).map((distance) =>
    place(
      `distance ${distance}`,
      synthetic('distill', { params: { distance } }),
      synthetic('vanilla', { params: { pSub: 0.3 } }),
    ),
  ),
  place(
    'no substitution training',
    synthetic('distill', { params: { pSub: 0 } }),
    synthetic('vanilla'),
  ),
];
