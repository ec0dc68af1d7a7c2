import { OFF, ON, SWITCH_WORDS } from '#panels/switch-words.ts';
import { percent } from '#panels/words.ts';

/** What the page of living maps says. */
export const STRINGS = {
  run: 'Run',
  pause: 'Pause',
  reset: 'Reset',
  undo: 'Undo',
  redo: 'Redo',
  branch: (step: number) => `Go on from step ${step}`,
  back: 'Back to the present',
  of: (steps: number) => `of ${steps} steps`,
  maps: 'Maps',
  ask: 'Ask another question',
  switches: 'Two switches for every network on the map',
  method: SWITCH_WORDS,
  substitutes:
    'Both also train with substitutes: now and then, another sense stands in for one that is hidden. Which of it does what:',
  get on() {
    return ON();
  },
  get off() {
    return OFF();
  },
  since: (step: number) => `on since step ${step}`,
  later: (step: number) => `thrown at step ${step}`,
  waits: 'Press Run to throw it yourself.',
  strip: 'How much of the map still hears',
  same: 'live and ghost map are the same until you throw a switch',
  twins: (networks: number) => `grey: the same ${networks} networks without the switch`,
  handle: 'Look back',
  at: (step: number, hears: string) => `step ${step}: ${hears} of the map hears`,
  hears: (part: number) => `${percent(part)} of the map hears`,
  ghost: (part: number) => `ghost map ${percent(part)}`,
  pictures: 'The map in five pictures',
  press: 'press one to go there; ink: the border, grey: without the switch',
  step: (step: number) => `step ${step}`,
  inSeconds: (seconds: number) => `in ${seconds} s`,
  notYet: 'not yet',
  you: 'you are here',
  rests:
    'Pause, or look back: the line through the map and what decides it are drawn where it rests.',
  cell: 'The cell you picked',
  pick: 'Press a cell of the map, or walk there with the arrow keys.',
  open: 'Open in the lab',
  seed: (seed: number) => `seed ${seed}`,
  networks: (count: number) => `${count} networks`,
  pace: (perSecond: string) => `${perSecond} steps a second`,
  left: (seconds: number) => `${seconds} s left`,
  cells: (counted: number, all: number) => `${counted} of ${all} cells count`,
  diverged: (count: number) => `${count} diverged`,
  state: {
    asked: 'not begun',
    opening: 'making the networks',
    catching: 'going back there',
    running: 'training',
    paused: 'paused',
    finished: 'finished',
  },
  recorded: 'Recorded map. Press Run: yours takes its place as soon as it has a picture.',
  recordedOf: 'recorded',
  estimator:
    'A network hears a sense, unless its share of the answer is under 10 % both with the other at its mean and under conflict, though its control could answer alone. Measured on 256 held-out samples.',
  copy: 'Copy the link',
  copied: 'Copied.',
  notCopied: 'The address of this page is the link.',
  lost: 'What of the link could not be read:',
  kept: (step: number) => `As the link says: at step ${step} every number is the same.`,
  broken: (step: number) => `Not what the link says: at step ${step} some numbers differ.`,
  promised: (step: number) => `The link names a measurement at step ${step}; run to compare.`,
  empty: 'Nothing is trained yet.',
} as const;
