import type { Claim } from './claim.ts';
import { above } from './parts.ts';
import { trial } from './usual.ts';

const LOOKS = 6;
const usual = trial('synthetic', 'vanilla', { looks: LOOKS });
const free = trial('synthetic', 'vanilla', { params: { weightDecay: 0 }, looks: LOOKS });

/** How much a number changes between two measurements. */
function change(measure: (look: number) => number[], from: number): number[] {
  const after = measure(from + 1);
  return measure(from).map((value, seed) => Math.abs(after[seed] - value));
}

export const gradients: Claim = {
  id: 'C15',
  title: 'The rank of gradient updates settles (Lemma 2)',
  paper:
    'The rank of the updates of a layer converges to something proportional to the rank of the average gradient outer product; weight decay is an ingredient (Lemma 2).',
  prediction:
    'Effective rank of the gradient of the fusion weights in vanilla: it changes less over the last sixth of training than over the second; so does its ratio to the rank of the AGOP; without weight decay it ends higher.',
  scenarios: ['synthetic'],
  trials: () => [usual, free],
  parts: (read) => {
    const rank = (look: number) => read.at(usual, look, 'gradientRank');
    const ratio = (look: number) => {
      const outer = read.at(usual, look, 'agopRank');
      return rank(look).map((value, seed) => value / outer[seed]);
    };
    const settles = (name: string, measure: (look: number) => number[]) =>
      above(
        `${name}: change over the second sixth less that over the last`,
        ['second sixth', change(measure, 1)],
        ['last sixth', change(measure, 5)],
      );
    return [
      settles('rank of the gradient', rank),
      settles('its ratio to the rank of the AGOP', ratio),
      above(
        'rank at the end without weight decay, against with it',
        ['no weight decay', read.last(free, 'gradientRank')],
        ['weight decay', read.last(usual, 'gradientRank')],
      ),
    ];
  },
};
