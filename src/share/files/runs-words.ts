import { say, words } from './say.ts';
/** Words of the page "My runs". */
export const STRINGS = words(
  'runs',
  [
    'title',
    'about',
    'kept',
    'reading',
    'none',
    'toLab',
    'name',
    'note',
    'notePlaceholder',
    'back',
    'again',
    'remove',
    'sure',
    'yes',
    'no',
    'undo',
    'saveAs',
    'embed',
    'embedPanels',
    'embedCaption',
    'embedHtml',
    'embedTitle',
    'copy',
    'copied',
    'notCopied',
    'nothingYet',
    'import',
    'fromFile',
    'drop',
    'notKept',
    'notRead',
    'noted',
    'open',
    'gone',
    'unreadableName',
    'saveRaw',
  ],
  {
    facts: (seeds: number, changes: number, backend: string) =>
      [
        say('runs-seeds', { seeds }),
        ...(changes > 0 ? [say('runs-changes', { changes })] : []),
        ...(backend ? [backend] : []),
      ].join(' · '),
    picture: (senses: number) =>
      senses > 0 ? say('runs-picture', { senses }) : say('runs-noPicture'),
    goOn: (checkpoint: number, finished: boolean) =>
      finished
        ? say('runs-look')
        : checkpoint > 0
          ? say('runs-goOn', { checkpoint })
          : say('runs-trainAgain'),
    removed: (name: string) => say('runs-removed', { name }),
    kinds: words('runs-kinds', [], {
      experiment: words('runs-kinds-experiment', ['name', 'what']),
      csv: words('runs-kinds-csv', ['name', 'what']),
      parquet: words('runs-kinds-parquet', ['name', 'what']),
      weights: words('runs-kinds-weights', ['name', 'what']),
      citation: words('runs-kinds-citation', ['name', 'what']),
    }),
    savedWithout: (faults: readonly string[]) =>
      say('runs-savedWithout', { faults: faults.join(' ') }),
    opened: (file: string) => say('runs-opened', { file }),
    refused: (file: string, problem: string) => say('runs-refused', { file, problem }),
    unreadable: (why: string) => say('runs-unreadable', { why }),
  },
);
