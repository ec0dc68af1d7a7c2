import type { SenseWords } from '#language/senses.ts';
import { say, words } from './say.ts';
/** Words of the part of the page where a visitor tries samples out. */
export const TRY = words(
  'try',
  [
    'neuronsOnly',
    'basis',
    'basisRecorded',
    'draw',
    'play',
    'say',
    'back',
    'previous',
    'next',
    'drawn',
    'recorded',
    'silent',
    'pad',
    'padHint',
    'clear',
    'done',
    'words',
    'record',
    'recording',
    'stays',
    'close',
    'cannotPlay',
    'nothing',
    'notShown',
    'strongGoIn',
    'noneGoesIn',
  ],
  {
    sense: ({ label, number }: SenseWords) =>
      say('try-sense', { label: label.toLowerCase(), number }),
    cover: (label: string) => say('try-cover', { label }),
    mute: (label: string) => say('try-mute', { label }),
    swap: (label: string) => say('try-swap', { label }),
    short: words('try-short', ['play', 'mute', 'cover', 'draw', 'say', 'swap']),
    sample: (place: number, samples: number) => say('try-sample', { place, samples }),
    pair: (place: number, samples: number) => say('try-pair', { place, samples }),
    size: (rows: number, columns: number) => say('try-size', { rows, columns }),
    cells: (rows: number, columns: number) => say('try-cells', { rows, columns }),
    watch: (count: number) => say('try-watch', { count }),
    hear: (text: string) => say('try-hear', { text }),
    numbers: (count: number) => say('try-numbers', { count }),
    voice: (label: string) => say('try-voice', { label }),
    taken: (label: string) => say('try-taken', { label }),
    chosen: (label: string) => say('try-chosen', { label }),
    word: (label: string) => say('try-word', { label }),
    trouble: words('try-trouble', ['refused', 'missing', 'none', 'broken']),
    disagree: (list: string) => say('try-disagree', { list }),
    says: ({ label: sense, number }: SenseWords, label: string) =>
      say('try-says', { sense, number, label }),
  },
);

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
