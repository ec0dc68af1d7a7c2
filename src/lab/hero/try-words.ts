/** Words of the part of the page where a visitor tries samples out. */
export const TRY = {
  neuronsOnly:
    'A recording keeps only the neurons. Train it yourself, and a sample runs through the network.',
  basis: 'Drawn: the first seed; one sample that was never trained on.',
  basisRecorded: 'Drawn: the first seed.',
  sense: (label: string) => `What ${label.toLowerCase()} gets`,
  cover: (label: string) => `Cover ${label}`,
  mute: (label: string) => `Mute ${label}`,
  draw: 'Draw a digit',
  play: 'Play the word',
  say: 'Say another word',
  swap: (label: string) => `Swap ${label} for that of another sample`,
  /** What each button says, under its icon; its name begins with it. */
  short: {
    ...{ play: 'Play', mute: 'Mute', cover: 'Cover' },
    ...{ draw: 'Draw', say: 'Say', swap: 'Swap' },
  },
  back: 'put back',

  sample: (place: number, samples: number) => `Test sample ${place} of ${samples}`,
  pair: (place: number, samples: number) => `Test pair ${place} of ${samples}`,
  previous: 'Previous sample',
  next: 'Next sample',

  size: (rows: number, columns: number) => `${rows} × ${columns}, unseen hand`,
  numbers: (count: number) => `${count} numbers`,
  voice: (label: string) => `“${label}”, unseen voice`,
  taken: (label: string) => `of another: ${label}`,
  drawn: 'drawn by you',
  chosen: (label: string) => `“${label}”, chosen by you`,
  recorded: 'your own voice',
  silent: 'nothing heard: louder?',

  pad: 'Pad: draw a digit with the mouse, a pen or a finger. By keyboard, choose another sample instead.',
  padHint: 'draw here',
  clear: 'Clear',
  done: 'Done',

  words: 'Let it hear',
  word: (label: string) => `Let it hear ${label}`,
  record: 'Record yourself',
  recording: 'Say one digit now …',
  stays:
    'Nothing you say leaves this browser. The microphone is asked for only when you press the button.',
  close: 'Close',
  trouble: {
    refused:
      'The microphone was refused. Allow it beside the address of the page, or choose a word instead.',
    missing: 'No microphone was found. Choose a word instead.',
    none: 'This browser offers no microphone to this page. Choose a word instead.',
    broken: 'The recording did not work. Try again, or choose a word instead.',
  },
  cannotPlay: 'The word could not be loaded.',
  disagree: (list: string) => `${list}: whom does it believe?`,
  says: (sense: string, label: string) => `${sense} says ${label}`,
} as const;

/** The words of the pad, and of what is said, in any language. */
export interface TryWords {
  readonly pad: string;
  readonly padHint: string;
  readonly clear: string;
  readonly done: string;
  readonly say: string;
  readonly words: string;
  word(label: string): string;
  readonly record: string;
  readonly recording: string;
  readonly stays: string;
  readonly close: string;
  readonly trouble: Readonly<Record<'refused' | 'missing' | 'none' | 'broken', string>>;
}
