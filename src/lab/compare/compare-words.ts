/** Every word of the comparison that is not a panel's own. */
export const COMPARE = {
  back: 'Back to one run and its ghost',
  title: 'Five methods side by side',
  fair: 'Same seeds, same samples in the same order, same first weights; each method is on from its first step.',
  before: 'Five ways to train the same network.',
  beforeCause:
    'Same seeds, same samples, same first weights: only the method differs, from the first step on. Press Play and see which of them keeps listening to every sense.',
  early: 'They all learn, and nothing is settled yet.',
  earlyCause: 'Shares of the answer mean something once the answers beat chance.',
  keeps: (method: string, share: string) => ` is kept best by ${method}: ${share} of the answer.`,
  keepsCause: (vanilla: string, others: string) =>
    `Vanilla, which has no method, leaves it ${vanilla}. ${others}`,
  none: ' is kept by no method better than by vanilla.',
  noneCause: (vanilla: string) => `Vanilla leaves it ${vanilla}. A method is not a promise.`,
  ranked: (parts: string) => `The others: ${parts}.`,
  methods: 'Methods',
  together: (networks: number, seeds: number) =>
    `${networks} networks train together: five methods and the controls, ${seeds} ${seeds === 1 ? 'seed' : 'seeds'} each.`,
  cards: 'Run cards',
  cardsHow: 'What each method changes, and what it comes to, means over seeds.',
  twin: 'the twin all others are measured against',
  differs: 'differs from vanilla in',
  all: 'all senses',
  alone: (sense: string) => `${sense} alone`,
  entangled: 'entanglement',
  speed: 'steps per second, all together',
  engine: 'engine',
  weights: 'weights per network',
} as const;
