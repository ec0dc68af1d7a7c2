import type { Method } from '#spec/index.ts';
import type { Claim } from './claim.ts';
import { ORDER, ordered } from './ordered.ts';
import { rises, slopes } from './parts.ts';
import type { Scenario } from './trial.ts';
import { trial } from './usual.ts';

const RATES = [0, 0.05, 0.25, 0.5];
const arm = (scenario: Scenario, method: Method, corrupt: number) =>
  trial(scenario, method, { run: { corrupt } });

export const noise: Claim = {
  id: 'C8',
  title: 'Noise in the weak modality harms vanilla most',
  paper:
    'With uniform noise of 5 to 50 % on the weakest modality during training other models degrade markedly, distillation less, reallocation least (Figures 7 and 8).',
  prediction:
    'Held-out loss, all senses present (accuracy is at its ceiling on the synthetic task), rises with the noise rate in vanilla; less so with distill, least with ebr. The rate is noise over signal in standard deviations (our choice); held-out samples are clean. On digits and Hanzi the adversary is the steadiest (alpha 0.1). On Hanzi the noise is in the meaning, on Landsat in infrared 1: of the senses that tell anything the one that tells least alone.',
  scenarios: ['synthetic', 'digits', 'hanzi', 'landsat'],
  trials: (scenario) => ORDER.flatMap((id) => RATES.map((rate) => arm(scenario, id, rate))),
  parts: (read, scenario) => {
    const losses = (method: Method) =>
      RATES.map((rate) => read.last(arm(scenario, method, rate), 'loss'));
    return [
      rises("vanilla's loss over the noise rate", 'rate', RATES, losses('vanilla')),
      ...ordered('rise of the loss with the noise rate', (id) => slopes(RATES, losses(id))),
    ];
  },
  arms: (scenario) =>
    ORDER.flatMap((id) =>
      [0, 0.5].map((rate) => [`${id}, noise ${rate}`, arm(scenario, id, rate)] as const),
    ),
};
