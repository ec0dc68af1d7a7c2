import type { TryWords } from '#lab/hero/try-words.ts';
import type { Messages } from '#language/fluent.ts';

/** The words of the pad, and of what is said, in the language of the page. */
export function tryWordsIn({ say }: Messages): TryWords {
  const own = (name: string) => say(`try-${name}`);
  return {
    ...{ pad: own('pad'), padHint: own('hint'), clear: own('clear'), done: own('done') },
    ...{ say: own('say'), words: own('words'), record: own('record') },
    word: (label) => say('try-word', { label }),
    ...{ recording: own('recording'), stays: own('stays'), close: own('close') },
    trouble: {
      ...{ refused: own('refused'), missing: own('missing') },
      ...{ none: own('none'), broken: own('broken') },
    },
  };
}
