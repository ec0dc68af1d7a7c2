import type { Claim } from './claim.ts';
import { above, rises } from './parts.ts';
import { control, trial } from './usual.ts';

export const COUNTS = [2, 3, 4, 5];

const prefix = (modalities: number) => trial('synthetic', 'vanilla', { run: { modalities } });
const alone = (modalities: number) => control('synthetic', 2, { modalities });

export const interference: Claim = {
  id: 'C4',
  title: 'Interference grows with the number of modalities',
  paper:
    'The semantic loss of the encoder inside the multimodal model moves away from that of the same encoder with a loss of its own as m grows from 2 to 5 (Figure 4, Table 10).',
  prediction:
    'The read-out loss of encoder 2 in vanilla less that in a network that only ever has sense 2 (our stand-in for a loss of its own) rises with m. Sense 2 is the same data for every m.',
  scenarios: ['synthetic'],
  trials: () => COUNTS.flatMap((m) => [prefix(m), alone(m)]),
  parts: (read) => {
    const inside = COUNTS.map((m) => read.last(prefix(m), 'probeLoss', 1));
    const own = COUNTS.map((m) => read.last(alone(m), 'probeLoss', 1));
    const gaps = inside.map((numbers, k) => numbers.map((value, seed) => value - own[k][seed]));
    return [
      rises('gap of the read-out losses of encoder 2 over m', 'gap at m', COUNTS, gaps),
      above('the gap at m = 5', ['vanilla', inside[3]], ['control of sense 2', own[3]]),
    ];
  },
};
