import type { Claim } from './claim.ts';
import { cures } from './cures.ts';
import { trial } from './trial.ts';

export const reallocation: Claim = {
  id: 'C3',
  title: 'Basis reallocation prevents collapse, and not by its capacity',
  paper:
    'Explicit basis reallocation reallocates features by an adversary (section 3.4). The paper has no control with the same blocks and no adversary.',
  prediction:
    'As for distillation, against vanilla and against ebr0: the same blocks, shared head and substitution training with alpha 0.',
  scenarios: ['synthetic', 'digits'],
  trials: (scenario) => (['vanilla', 'ebr0', 'ebr'] as const).map((id) => trial(scenario, id)),
  parts: (read, scenario) => [
    ...cures(read, scenario, 'ebr', 'vanilla'),
    ...cures(read, scenario, 'ebr', 'ebr0'),
  ],
};
