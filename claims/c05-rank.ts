import type { Method } from '#spec/index.ts';
import type { Claim } from './claim.ts';
import { above, placed, slopes } from './parts.ts';
import { STEADY } from './steady.ts';
import { type Scenario, trial } from './trial.ts';

const BETAS = [0, 2, 4, 6, 8];
const METHODS = ['vanilla', 'distill', 'ebr'] as const;

const arm = (scenario: Scenario, method: Method, beta: number) =>
  trial(scenario, method, { params: { beta, ...(method === 'ebr' && STEADY[scenario]) } });

export const rank: Claim = {
  id: 'C5',
  title: 'Rank falls as one modality gets a head start',
  paper:
    'The rank of the fused representation falls with beta, sharply near 4; distillation keeps more of it, basis reallocation most (Figures 5 and 10, Table 11).',
  prediction:
    "The effective rank of the fused activations falls over beta = 0 to 8 in vanilla (beta multiplies the strong sense's code by 1 + beta, our reading); of its rank at beta 0 distillation keeps more at beta 8 than vanilla, and reallocation more than distillation. On digits reallocation has the steadiest adversary of the search (alpha 0.1).",
  scenarios: ['synthetic', 'digits'],
  trials: (scenario) =>
    METHODS.flatMap((method) => BETAS.map((beta) => arm(scenario, method, beta))),
  parts: (read, scenario) => {
    const ranks = (method: Method) =>
      BETAS.map((beta) => read.last(arm(scenario, method, beta), 'rank'));
    const kept = (method: Method): [string, number[]] => {
      const columns = ranks(method);
      return [method, columns[4].map((value, seed) => value / columns[0][seed])];
    };
    const vanilla = ranks('vanilla');
    return [
      {
        name: "vanilla's rank falls over beta",
        samples: placed('beta', BETAS, vanilla),
        values: slopes(BETAS, vanilla).map((value) => -value),
        least: 0,
      },
      above('rank kept at beta 8, distill against vanilla', kept('distill'), kept('vanilla')),
      above('rank kept at beta 8, ebr against distill', kept('ebr'), kept('distill')),
    ];
  },
};
