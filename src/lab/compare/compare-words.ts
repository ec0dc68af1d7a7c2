const COUNTS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six'];
const methods = (count: number) =>
  count === 1 ? 'One method' : `${COUNTS[count] ?? count} methods`;

/** Every word of the comparison that is not a panel's own. */
export const COMPARE = {
  back: 'Back to one run and its ghost',
  title: (count: number) => `${methods(count)} side by side`,
  choose: 'Choose what is compared',
  picks: (chosen: number, most: number) => `${chosen} of at most ${most} are compared`,
  ownHow:
    'Settings of your own: set them in the lab, then compare; what they are then becomes one more arm here.',
  waiting: (names: readonly string[]) =>
    `The next run compares ${names.join(', ')}. What you see is still the old run.`,
  forget: 'Forget it',
  fair: 'Same seeds, same samples in the same order, same first weights; each method is on from its first step.',
  before: (count: number) =>
    count === 1
      ? 'One way to train the network.'
      : `${COUNTS[count] ?? count} ways to train the same network.`,
  beforeCause:
    'Same seeds, same samples, same first weights: only what each one changes differs, from the first step on. Press Play and see which of them keeps listening to every sense.',
  early: 'They all learn; it is too early to say.',
  earlyCause: 'Shares of the answer mean something once the answers beat chance.',
  keeps: (method: string, share: string) => ` is kept best by ${method}: ${share} of the answer.`,
  keepsCause: (vanilla: string, others: string) =>
    `Vanilla, which has no method, leaves it ${vanilla}. ${others}`,
  none: ' is kept by no method better than by vanilla.',
  noneCause: (vanilla: string) => `Vanilla leaves it ${vanilla}. A method is not a promise.`,
  only: (share: string) => ` is left ${share} of the answer by vanilla.`,
  onlyCause: 'Choose a method to hold beside it.',
  ranked: (parts: string) => `The others: ${parts}.`,
  low: ' is under 10 % of the answer with every method: too early to say.',
  lowCause: (method: string, share: string) =>
    `The most so far is ${share}, with ${method}. Below the line, an order of methods means nothing.`,
  overlap: ': too early to say which method keeps it.',
  overlapCause: (parts: string) =>
    `The seeds of the best overlap with those of others, so none is named. Means: ${parts}.`,
  means: (parts: string) => `Means: ${parts}.`,
  oneSeed: ': one seed cannot say which method keeps it best.',
  rests: (scope: string) => ` All on ${scope}.`,
  methods: 'Methods',
  together: (networks: number, count: number, seeds: number) =>
    `${networks} networks train together: ${methods(count).toLowerCase()} and the controls, ${seeds} ${seeds === 1 ? 'seed' : 'seeds'} each.`,
  cards: 'Run cards',
  cardsHow: 'What each method changes, and what it comes to, means over seeds.',
  twin: 'the twin all others are measured against',
  differs: 'differs from vanilla in',
  all: 'all senses',
  share: (sense: string) => `share of ${sense}`,
  conflict: 'the same under conflict',
  alone: (sense: string, alone: string) => `${sense} ${alone}`,
  own: 'told apart, own discriminator',
  fresh: (chance: string) => `told apart, a fresh one (chance ${chance})`,
  probe: (sense: string) => `class probe, ${sense}`,
  aligned: 'so the senses are',
  verdicts: {
    apart: 'not aligned',
    aligned: 'aligned',
    lost: 'alike, but the class is gone',
  },
  entangled: 'entanglement',
  speed: 'steps per second, all together',
  engine: 'engine',
  weights: 'weights in use',
} as const;
