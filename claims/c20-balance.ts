import { type Method, modalityCount } from '#spec/index.ts';
import type { Trial } from '#sweep/trial.ts';
import type { Claim, DrawReader } from './claim.ts';
import { methodArm } from './cures.ts';
import { slope } from './statistics/slope.ts';
import type { Scenario } from './trial.ts';

const METHODS = [
  ...(['vanilla', 'dropout', 'ogm-ge', 'umt'] as const),
  ...(['distill', 'distill-control', 'ebr', 'ebr0'] as const),
] satisfies Method[];

/** "As good as the best": within half a point. */
const AS_GOOD = 0.005;

/** How near shares are to each other, 0 to 1: 1 where all senses bring as much, 0 where one brings all. */
export function balanceOf(shares: readonly number[]): number {
  const even = 1 / shares.length;
  const off = shares.reduce((sum, share) => sum + Math.abs(share - even), 0);
  return 1 - Math.min(1, off / (2 * (1 - even)));
}

const allIn = (scenario: Scenario): string =>
  modalityCount(methodArm(scenario, 'vanilla')[1].run) > 2 ? 'all' : 'both';

/** Per draw, how balanced a trial ends. */
function balancesOf(read: DrawReader, own: Trial): number[] {
  const shares = Array.from({ length: modalityCount(own.run) }, (_, i) =>
    read.last(own, 'share', i),
  );
  return read.draws.map((_, draw) => balanceOf(shares.map((values) => values[draw])));
}

/** Per method, a number per draw. */
function measured(read: DrawReader, scenario: Scenario) {
  const trials = METHODS.map((method) => methodArm(scenario, method)[1]);
  return {
    balance: trials.map((own) => balancesOf(read, own)),
    both: trials.map((own) => read.last(own, 'accuracy')),
  };
}

/** Balance and accuracy of every arm of a draw that did not break down; nothing with fewer than half of them. */
function armsIn({ balance: even, both }: ReturnType<typeof measured>, draw: number) {
  const known = METHODS.map((_, k) => ({ even: even[k][draw], both: both[k][draw] })).filter(
    (arm) => Number.isFinite(arm.even) && Number.isFinite(arm.both),
  );
  return known.length >= METHODS.length / 2 ? known : [];
}

const slopeOf = (arms: ReturnType<typeof armsIn>): number =>
  arms.length === 0
    ? Number.NaN
    : slope(
        arms.map(({ even }) => even),
        arms.map(({ both }) => both),
      );

/** By how much the most balanced arm answers worse than the best one. */
function shortOf(arms: ReturnType<typeof armsIn>): number {
  if (arms.length === 0) return Number.NaN;
  const most = arms.reduce((best, arm) => (arm.even > best.even ? arm : best));
  return Math.max(...arms.map(({ both }) => both)) - most.both;
}

export const balance: Claim = {
  id: 'C20',
  title: 'Balance is not always best',
  paper:
    "A rival account (arXiv 2604.05773): senses that bring equally much are no goal of their own; the best network may be an unbalanced one. Methods against collapse, the paper's among them, are judged by how much of the weak sense comes back.",
  prediction:
    'Over eight arms (vanilla, modality dropout, OGM-GE, UMT, distillation by own and by control encoders, basis reallocation with and without adversary) accuracy with all senses falls as shares come nearer to each other: its slope over balance, 1 less the distance of the shares from equal ones as a part of the largest there can be (of two senses twice that of the second from one half), is below 0. How often the most balanced arm is as good as the best one, by half a point, is given as a rate. On the synthetic task accuracy with both is at its ceiling, so a slope there says little.',
  scenarios: ['synthetic', 'digits', 'hanzi', 'landsat'],
  trials: (scenario) => METHODS.map((method) => methodArm(scenario, method)[1]),
  parts: (read, scenario) => {
    const all = measured(read, scenario);
    const slopes = read.draws.map((_, draw) => slopeOf(armsIn(all, draw)));
    const senses = allIn(scenario);
    const both = METHODS.map((method, k) => [`with ${senses}, ${method}`, all.both[k]]);
    return [
      {
        name: `accuracy with ${senses} senses falls with balance, over arms`,
        samples: { slope: slopes, ...Object.fromEntries(both) },
        values: slopes.map((value) => -value),
        least: 0,
      },
    ];
  },
  arms: (scenario) => METHODS.map((method) => methodArm(scenario, method)),
  rates: (read, scenario) => {
    const all = measured(read, scenario);
    const short = read.draws.map((_, draw) => shortOf(armsIn(all, draw)));
    return [
      {
        name: `the most balanced arm answers as well with ${allIn(scenario)} senses as the best one, by half a point`,
        all: [{ values: short, below: AS_GOOD }],
      },
    ];
  },
};
