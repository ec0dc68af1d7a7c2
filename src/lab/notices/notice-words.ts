import type { Cost } from '#spec/index.ts';

/** "beta and mu": names as a list in a sentence. */
const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

const twoDigits = (value: number): string =>
  value.toLocaleString('en', { maximumSignificantDigits: 2 });

/** What the page says of its own state. */
export const STRINGS = {
  notices: 'Notices',
  close: 'Close',

  recordedBadge: 'Recorded run',
  recorded: (title: string) => `Recorded run: ${title}.`,
  warming: 'It was trained earlier and plays while the engine warms up. Yours starts at step 0.',
  waitsToPlay: 'The engine warms up. Press Play to see a run that was trained earlier.',
  wasRecorded: 'That was the recording. This is your own run, from step 0.',
  yours: 'Ready: press Play to train it yourself, from step 0.',
  play: 'Train it myself',
  empty: 'Show mine, untrained',

  offline: 'You are offline.',
  offlineWords:
    'Everything on this page goes on working: it trains in your browser. Only other data sets wait for a connection.',

  hidden: 'Paused while you were away.',
  hiddenWords: (step: number) =>
    `The page was hidden at step ${step}, so training waited. It goes on from there.`,

  finished: (steps: number) => `All ${steps.toLocaleString('en')} steps are taken. What next?`,
  withSwitch: (name: string, step: number) => `Again, with ${name} from step ${step}`,
  otherSeed: 'The same with another seed',
  whichPart: 'Which part did it? Compare pull and substitutes',
  whichLayers: 'Is it the adversary? Compare the same layers without it',

  diverged: (seed: number, arm: string, step: number) =>
    `Seed ${seed} of the ${arm} arm broke at step ${step}: its numbers ran away. Its last good state is kept, the others go on.`,
  slower: (rate: number) => `Start again with learning rate ${rate}`,
  without: (names: readonly string[]) => `Start again without the change of ${listed(names)}`,

  newer: (version: number) =>
    `This link was made by a newer Wane (link version ${version}). Here is what this one understands of it; nothing runs, and the address stays as it is, for a newer lab to open.`,
  openAnyway: 'Run what is understood, as an experiment of my own',
  damaged: 'This link was damaged on its way, so nothing runs.',
  damagedWords:
    'What it asks for can no longer be told for sure. Ask for the link once more, or run it without what is damaged:',
  openWithout: 'Run it without that, as an experiment of my own',
  dear: ({ memory, seconds }: Cost) =>
    `This run needs about ${(memory / 1e9).toFixed(1)} GB of memory and ${twoDigits(seconds)} s a step, so it was not started.`,
  noRoom: 'A page does not get that much memory.',
  fits: (changes: readonly string[]) => `The largest that fits: ${listed(changes)}.`,
  startFitting: 'Start the largest that fits',
  startSlow: 'Start it all the same; it is only slow',
  mended: 'The link was hurt on its way. The run is the one that was meant:',
  /** "run.seed" and "interventions.0" as a person would name them. */
  place: (path: string) =>
    path
      .replace(/^run\./, '')
      .replace(/^preset$/, 'scenario')
      .replace(/^link$/, 'It')
      .replace(/^interventions\.(\d+)/, (_, k) => `change ${Number(k) + 1}`),
  more: (count: number) => `and ${count} more`,
  dataFailed: 'The data could not be read.',
  useSynthetic: 'Use the synthetic scenario',
  engineFailed: 'The engine stopped.',
  engineMissing: 'What trains did not load.',
  reload: 'Reload',
  recovered: (step: number, from: number) =>
    `What trains ended unexpectedly at step ${step} and was started again. The run goes on from its checkpoint at step ${from}; nothing is lost.`,
  moved: (step: number, from: number, engine: string) =>
    `What trains ended unexpectedly at step ${step}, and this browser does not start it again. The run goes on from its checkpoint at step ${from} on ${engine}, which may be slower; links and files say so.`,
  resume: (step: number) => `Resume from step ${step}`,
  restart: 'Start again',
  tryAgain: 'Try again',
  checkpointFailed: 'This run cannot go on from its checkpoint.',
  fromStart: 'Train it again from its start',
} as const;
