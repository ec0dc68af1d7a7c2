import { COUNTS } from './c04-interference.ts';
import type { Claim } from './claim.ts';
import { placed, rises } from './parts.ts';
import { trial } from './usual.ts';

const arm = (modalities: number) => trial('synthetic', 'vanilla', { run: { modalities } });

export const collisions: Claim = {
  id: 'C14',
  title: 'Collisions grow with the number of modalities (Lemma 1)',
  paper:
    'A neuron of two features holds features of two modalities with a probability of at least m (m - 1) d_min^2 / (sum d)^2 (Lemma 1). With equal widths that is (m - 1) / m: it saturates.',
  prediction:
    'In vanilla, of the neurons the share whose two strongest entries are of two modalities, each neuron counted once as the lemma does, grows over m = 2 to 5 and is above the bound at every m; an entry is as strong as the variance it brings (our choice). All pairs of entries weighted by their variance are shown beside it: a bound on counts says nothing about them.',
  scenarios: ['synthetic'],
  trials: () => COUNTS.map(arm),
  parts: (read) => {
    const bounds = COUNTS.map((m) => read.last(arm(m), 'pairsBound'));
    const measured = (field: string) => COUNTS.map((m) => read.last(arm(m), field));
    const aboveBound = (name: string, columns: number[][]) => ({
      name: `${name} less the bound, least over m`,
      samples: { ...placed('m', COUNTS, columns), ...placed('bound at m', COUNTS, bounds) },
      values: columns[0].map((_, draw) =>
        Math.min(...columns.map((column, k) => column[draw] - bounds[k][draw])),
      ),
      least: 0,
    });
    const [counted, weighted] = [measured('pairsCounted'), measured('pairs')];
    return [
      rises('counted cross-modal pairs over m', 'm', COUNTS, counted),
      aboveBound('counted cross-modal pairs', counted),
      { ...rises('pairs weighted by variance over m', 'm', COUNTS, weighted), role: 'beside' },
      { ...aboveBound('pairs weighted by variance', weighted), role: 'not comparable' },
    ];
  },
};
