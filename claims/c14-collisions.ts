import { COUNTS } from './c04-interference.ts';
import type { Claim } from './claim.ts';
import { placed, rises } from './parts.ts';
import { trial } from './trial.ts';

const arm = (modalities: number) => trial('synthetic', 'vanilla', { run: { modalities } });

export const collisions: Claim = {
  id: 'C14',
  title: 'Collisions grow with the number of modalities (Lemma 1)',
  paper:
    'A neuron of two features holds features of two modalities with a probability of at least m (m - 1) d_min^2 / (sum d)^2 (Lemma 1). With equal widths that is (m - 1) / m: it saturates.',
  prediction:
    'In vanilla the share of pairs of entries that neurons read from two modalities, weighted by variance (our measure), grows over m = 2 to 5 and is above the bound at every m.',
  scenarios: ['synthetic'],
  trials: () => COUNTS.map(arm),
  parts: (read) => {
    const pairs = COUNTS.map((m) => read.last(arm(m), 'pairs'));
    const bounds = COUNTS.map((m) => read.last(arm(m), 'pairsBound'));
    const least = pairs[0].map((_, seed) =>
      Math.min(...pairs.map((column, k) => column[seed] - bounds[k][seed])),
    );
    return [
      rises('share of cross-modal pairs over m', 'm', COUNTS, pairs),
      {
        name: 'share of cross-modal pairs less the bound, least over m',
        samples: placed('bound at m', COUNTS, bounds),
        values: least,
        least: 0,
      },
    ];
  },
};
