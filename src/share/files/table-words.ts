/** Words of the table of kept runs. */
export const TABLE = {
  caption: 'Kept runs',
  about:
    'Columns of settings are those in which these runs differ. Collapsed is a sense that falls under 10 % of the answer, and when it first did. Means over the seeds of a run.',
  pin: 'Pin',
  pinOf: (label: string) => `Pin ${label}`,
  pinned: (letter: string) => `pinned as ${letter}`,
  pinsAbout: 'Pinned runs are drawn in the lab’s charts under the open one, up to five.',
  pinsFull: 'Five runs are pinned. Unpin one to pin another.',
  name: 'Name',
  preset: 'Preset',
  arms: 'Arms',
  armsOf: (arms: string) =>
    arms === 'lab' ? 'live and ghost' : arms === 'compare' ? 'five methods' : arms,
  changes: 'Changed on the way',
  none: 'nothing',
  picture: 'Shares',
  collapse: 'Collapsed',
  collapsed: (sense: string, step: number, back?: number) =>
    `${sense} at ${step}${back === undefined ? '' : `, back at ${back}`}`,
  never: 'no',
  shares: 'Final shares',
  accuracy: 'Accuracy',
  state: 'State',
  stateOf: (step: number, steps: number) =>
    step >= steps ? `${steps.toLocaleString('en')} steps, finished` : `step ${step} of ${steps}`,
  here: ', open in the lab',
  date: 'Saved',
  noDate: 'date unknown',
  unknown: '–',
  sort: (title: string) => `Sort by ${title}`,
  actions: 'What to do with it',
  more: 'More',
  moreOf: (label: string) => `More of ${label}`,
  filter: 'Filter',
  filterHint: 'a name, a setting, a note',
  shown: (count: number, all: number) =>
    count === all ? (all === 1 ? '1 run' : `${all} runs`) : `${count} of ${all} runs`,
  nothing: 'No run has all of these words.',
  unreadable: 'What cannot be read as a run',
} as const;
