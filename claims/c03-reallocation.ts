import type { Claim } from './claim.ts';
import { cures, methodArm } from './cures.ts';
import { trial } from './usual.ts';

const METHODS = ['vanilla', 'ebr0', 'ebr'] as const;

export const reallocation: Claim = {
  id: 'C3',
  title: 'Basis reallocation prevents collapse, and not by its capacity',
  paper:
    'Explicit basis reallocation reallocates features by an adversary (section 3.4). The paper has no control with the same blocks and no adversary.',
  prediction:
    'Share of sense 2 and accuracy with sense 2 alone, substituted, rise, and entanglement falls, against vanilla and against ebr0: the same blocks, shared head and substitution training with alpha 0. Whether the adversary aligned anything is told by the checks beside it. On digits and Hanzi the adversary is the steadiest (alpha 0.1).',
  scenarios: ['synthetic', 'digits', 'hanzi', 'landsat'],
  trials: (scenario) => METHODS.map((id) => trial(scenario, id)),
  parts: (read, scenario) => [
    ...cures(read, scenario, 'ebr', 'vanilla'),
    ...cures(read, scenario, 'ebr', 'ebr0'),
  ],
  arms: (scenario) => METHODS.map((id) => methodArm(scenario, id)),
};
