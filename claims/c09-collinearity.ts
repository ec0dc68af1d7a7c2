import type { Method } from '#spec/index.ts';
import { COUNTS } from './c04-interference.ts';
import type { Claim } from './claim.ts';
import { ORDER, ordered } from './ordered.ts';
import { above, meanOf, rises } from './parts.ts';
import { trial } from './usual.ts';

const METHODS = [...ORDER, 'ebr0'] as const;
const arm = (method: Method, modalities: number) =>
  trial('synthetic', method, { run: { modalities } });

export const collinearity: Claim = {
  id: 'C9',
  title: 'Fused features are least collinear under reallocation',
  paper:
    'Mean variance inflation for m = 2 to 5: vanilla 1.15 to 4.70, distillation 1.09 to 2.68, reallocation 1.05 to 1.55 (Table 7).',
  prediction:
    'Mean variance inflation of the fusion neurons that vary, averaged over m = 2 to 5: vanilla above distill above ebr, and ebr0, which has the same blocks without the adversary, above ebr; in vanilla it grows with m.',
  scenarios: ['synthetic'],
  trials: () => METHODS.flatMap((id) => COUNTS.map((m) => arm(id, m))),
  parts: (read) => {
    const factors = (method: Method) => COUNTS.map((m) => read.last(arm(method, m), 'inflation'));
    const mean = (method: Method): [string, number[]] => [method, meanOf(factors(method))];
    return [
      ...ordered('mean inflation', (id) => mean(id)[1]),
      above('mean inflation: ebr0 above ebr', mean('ebr0'), mean('ebr')),
      rises("vanilla's inflation over m", 'm', COUNTS, factors('vanilla')),
    ];
  },
  arms: () => METHODS.flatMap((id) => [2, 3].map((m) => [`${id}, m ${m}`, arm(id, m)] as const)),
};
