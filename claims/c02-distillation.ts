import type { Claim } from './claim.ts';
import { cures } from './cures.ts';
import { trial } from './trial.ts';

export const distillation: Claim = {
  id: 'C2',
  title: 'Distillation prevents collapse',
  paper: 'Cross-modal distillation frees the rank bottleneck implicitly (section 3.3, Theorem 3).',
  prediction:
    'Against vanilla, distillation (lambda 1, substitution training 0.3, from step 0) raises the share of sense 2 and the accuracy with sense 2 alone, substituted (vanilla: mean fill), and lowers entanglement.',
  scenarios: ['synthetic', 'digits'],
  trials: (scenario) => [trial(scenario, 'vanilla'), trial(scenario, 'distill')],
  parts: (read, scenario) => cures(read, scenario, 'distill', 'vanilla'),
};
