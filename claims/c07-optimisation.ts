import type { Claim } from './claim.ts';
import { methodArm } from './cures.ts';
import { ORDER, ordered } from './ordered.ts';
import { trial } from './usual.ts';

export const optimisation: Claim = {
  id: 'C7',
  title: 'Reallocation reaches the lowest semantic loss',
  paper:
    'Semantic loss over training: vanilla highest, distillation in steps, reallocation lowest (Figures 6 and 9).',
  prediction:
    'Cross-entropy on training samples at the end, all senses present: ebr below distill below vanilla. Runs that broke down are left out. On digits and Hanzi the adversary is the steadiest (alpha 0.1).',
  scenarios: ['synthetic', 'digits', 'hanzi', 'landsat'],
  trials: (scenario) => ORDER.map((id) => trial(scenario, id)),
  parts: (read, scenario) =>
    ordered('training loss', (id) => read.last(trial(scenario, id), 'trainingLoss')),
  arms: (scenario) => ORDER.map((id) => methodArm(scenario, id)),
};
