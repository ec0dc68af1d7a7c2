import { say, words } from './known-say.ts';

type Kind = 'redundant' | 'unique' | 'synergistic' | 'nobody';

/** Words over a column, and shorter ones for where it is narrow. */
const headOf = (kind: Kind): readonly [string, string] => [
  say(`known-${kind}`),
  say(`known-${kind}.short`),
];

/** What the picture of what senses can know is said with. */
export const STRINGS = words('known', ['title', 'how', 'alone', 'show', 'hide', 'none'], {
  headOf,
  together: (best: string) => say('known-together', { best }),
  chance: (share: string) => say('known-chance', { share }),
  sees: (parts: readonly string[], alone: readonly string[], together: string) =>
    say('known-sees', { parts: parts.join('; '), alone: alone.join(', '), together }),
  part: {
    redundant: (share: string) => say('known-part-redundant', { share }),
    unique: (share: string, sense: string) => say('known-part-unique', { share, sense }),
    synergistic: (share: string) => say('known-part-synergistic', { share }),
    get nobody() {
      return say('known-part-nobody');
    },
  },
  get columns(): readonly string[] {
    return ['senses', 'samples', 'bits', 'best'].map((one) => say(`known-column-${one}`));
  },
});
