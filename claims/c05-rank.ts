import type { ArmKey, Method } from '#spec/index.ts';
import type { Claim, Part, Reader } from './claim.ts';
import { above, placed, slopes } from './parts.ts';
import type { Scenario } from './trial.ts';
import { trial } from './usual.ts';

const BETAS = [0, 2, 4, 6, 8];
const LAST = BETAS[BETAS.length - 1];
const METHODS = ['vanilla', 'distill', 'ebr'] as const;
/** The trend is asked of vanilla alone; of the others what is kept from end to end. */
const betasOf = (method: Method) => (method === 'vanilla' ? BETAS : [0, LAST]);

/** Whose code beta multiplies by 1 + beta: that of the sense that would be eliminated, or of the strong one. */
const READINGS = { boost: "the weak sense's", beta: "the strong sense's" } as const;
type Reading = keyof typeof READINGS & ArmKey;

const arm = (scenario: Scenario, method: Method, reading: Reading, beta: number) =>
  trial(scenario, method, { params: { [reading]: beta } });

/** Rank over beta in one reading. */
function partsOf(read: Reader, scenario: Scenario, reading: Reading): Part[] {
  const rank = (method: Method, beta: number) =>
    read.last(arm(scenario, method, reading, beta), 'rank');
  const kept = (method: Method): [string, number[]] => {
    const first = rank(method, 0);
    return [method, rank(method, LAST).map((value, draw) => value / first[draw])];
  };
  const vanilla = BETAS.map((beta) => rank('vanilla', beta));
  const of = `beta on ${READINGS[reading]} code`;
  return [
    {
      name: `vanilla's rank falls over beta, ${of}`,
      samples: placed('beta', BETAS, vanilla),
      values: slopes(BETAS, vanilla).map((value) => -value),
      least: 0,
    },
    above(`rank kept at beta 8, distill against vanilla, ${of}`, kept('distill'), kept('vanilla')),
    above(`rank kept at beta 8, ebr against distill, ${of}`, kept('ebr'), kept('distill')),
  ];
}

export const rank: Claim = {
  id: 'C5',
  title: 'Rank falls as the modality that would be eliminated is made stronger',
  paper:
    'The rank of the fused representation falls with beta, the strength of the modality that would be eliminated, sharply near 4; distillation keeps more of it, basis reallocation most (Figures 5 and 10, Table 11). How beta strengthens it is not said.',
  prediction:
    "The effective rank of the fused activations falls over beta = 0 to 8 in vanilla, beta multiplying the weak sense's code by 1 + beta (the form is our choice); of its rank at beta 0 distillation keeps more at beta 8 than vanilla, and reallocation more than distillation. Beside it, and no part of the verdict: the same with the strong sense's code. On digits the adversary is the steadiest of the search (alpha 0.1).",
  scenarios: ['synthetic', 'digits'],
  trials: (scenario) =>
    METHODS.flatMap((method) =>
      (Object.keys(READINGS) as Reading[]).flatMap((reading) =>
        betasOf(method).map((beta) => arm(scenario, method, reading, beta)),
      ),
    ),
  parts: (read, scenario) => [
    ...partsOf(read, scenario, 'boost'),
    ...partsOf(read, scenario, 'beta').map((part): Part => ({ ...part, role: 'beside' })),
  ],
  arms: (scenario) =>
    METHODS.flatMap((method) =>
      [0, LAST].map(
        (beta) => [`${method}, beta ${beta}`, arm(scenario, method, 'boost', beta)] as const,
      ),
    ),
};
