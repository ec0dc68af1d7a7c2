import type { Claim } from './claim.ts';
import { against, methodArm } from './cures.ts';

const METHODS = ['distill', 'ebr'] as const;
const ARMS = [...METHODS, 'umt'] as const;

export const rival: Claim = {
  id: 'C17',
  title: 'Both cures do more than unimodal teachers',
  paper:
    'What frees the bottleneck is that modalities align with each other (Theorem 3). The paper does not compare with UMT (Du et al., ICML 2023), where every encoder is taught by its own unimodal control and none by another sense; we do.',
  prediction:
    'Distillation and basis reallocation do better than UMT (weight 10, as in BalanceBenchmark) in the three measures of C2; UMT has no substitutes, so a missing sense is its mean.',
  scenarios: ['synthetic', 'hanzi', 'landsat'],
  trials: (scenario) => ARMS.map((id) => methodArm(scenario, id)[1]),
  parts: (read, scenario) =>
    METHODS.flatMap((id) =>
      against(read, scenario, methodArm(scenario, id), methodArm(scenario, 'umt')),
    ),
  arms: (scenario) => ARMS.map((id) => methodArm(scenario, id)),
};
