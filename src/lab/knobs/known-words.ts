/** What the picture of what senses can know is said with. */
export const STRINGS = {
  title: 'What each sense can know, as you ask for it',
  how: 'A column is a part of the samples, as wide as it is frequent. A full bar: this sense alone knows their class. Hollow bars in a frame: only all of them together. At the end: the best that anybody can answer from one sense.',
  alone: 'alone',
  parts: {
    redundant: ['each of them', 'each'],
    unique: ['it alone', 'alone'],
    synergistic: ['only together', 'all'],
  },
  nobody: ['nobody', '–'],
  together: (best: string) => `All together: ${best}.`,
  chance: (share: string) => `Guessing: ${share}.`,
  sees: (parts: readonly string[], alone: readonly string[], together: string) =>
    `${parts.join('; ')}. Alone ${alone.join(', ')}; all together ${together}.`,
  part: {
    redundant: (share: string) => `${share} of the samples are known to every sense`,
    unique: (share: string, sense: string) => `${share} to ${sense} alone`,
    synergistic: (share: string) => `${share} only to all senses together`,
    nobody: 'Nobody knows the class of any sample',
  },
  show: 'Show every set of senses as a table',
  hide: 'Hide the table',
  columns: ['senses', 'samples whose class they know', 'bits of the class', 'best accuracy'],
  none: 'none',
} as const;
