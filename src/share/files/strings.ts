/** Words of the page "My runs". */
export const STRINGS = {
  title: 'My runs',
  about:
    'Every run you start is kept in this browser, on this device, and nowhere else. A run you left goes on from its last checkpoint.',
  kept: 'The newest 20 runs without a name or a note stay; those with one stay until you delete them.',
  reading: 'Reading …',
  none: 'Nothing here yet. Start a run in the lab, and it appears.',
  toLab: 'Go to the lab',
  unnamed: (title: string, seed: number) => `${title}, seed ${seed}`,
  name: 'Name',
  note: 'Note',
  notePlaceholder: 'Write a note',
  facts: (step: number, steps: number, seeds: number, changes: number, backend: string) =>
    [
      step >= steps ? `${steps.toLocaleString('en')} steps, finished` : `step ${step} of ${steps}`,
      seeds === 1 ? '1 seed' : `${seeds} seeds`,
      ...(changes > 0 ? [changes === 1 ? '1 change by hand' : `${changes} changes by hand`] : []),
      ...(backend ? [backend] : []),
    ].join(' · '),
  here: 'open in the lab',
  picture: (senses: number) =>
    senses > 0 ? `Share of the answer of each of ${senses} senses over the run` : 'No picture yet',
  goOn: (checkpoint: number, finished: boolean) =>
    finished ? 'Look at it' : checkpoint > 0 ? `Go on from step ${checkpoint}` : 'Train it again',
  back: 'Back to it',
  again: 'Again from the start',
  remove: 'Delete',
  sure: 'Delete this run?',
  yes: 'Yes, delete',
  no: 'Keep it',
  removed: (name: string) => `“${name}” is deleted.`,
  undo: 'Bring it back',
  saveAs: 'Save as a file',
  kinds: {
    experiment: { name: 'Whole experiment', what: 'JSON; opens here again, on any device' },
    csv: { name: 'Measurements, CSV', what: 'for a spreadsheet' },
    parquet: { name: 'Measurements, Parquet', what: 'for pandas, DuckDB, R' },
    weights: { name: 'Weights', what: 'safetensors, at the newest checkpoint' },
    citation: { name: 'Citation', what: 'BibTeX, of the paper and of this run' },
  },
  nothingYet: 'There is nothing to save yet: it comes with the first checkpoint.',
  import: 'Open a file',
  fromFile: 'From a file',
  drop: 'Or drop it anywhere on this page. What is here stays as it is.',
  opened: (file: string) => `“${file}” is opened, and stands below.`,
  refused: (file: string, problem: string) => `“${file}” was not opened. ${problem}`,
  notKept: 'Your browser did not let this page keep it.',
  open: 'The run that is open in the lab',
  gone: 'This run is no longer there.',
  trouble: {
    full: 'Your browser has no room left, so new runs are not kept. Delete some, or save them as files.',
    forbidden:
      'Your browser does not let this page keep runs, as in some private windows. You can still save the open run as a file.',
  },
} as const;
