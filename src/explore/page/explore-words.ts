const number = (value: number): string => value.toLocaleString('en');

const some = (value: number, word: string): string =>
  `${number(value)} ${word}${value === 1 ? '' : 's'}`;

function duration(seconds: number): string {
  if (seconds < 5) return 'some seconds';
  if (seconds < 90) return `${Math.round(seconds / 5) * 5} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}

const memory = (bytes: number): string =>
  bytes < 1e9 ? `${Math.max(1, Math.round(bytes / 1e6))} MB` : `${(bytes / 1e9).toFixed(1)} GB`;

/** Every word of the page that is not a picture's own. */
export const STRINGS = {
  question: 'Question',
  live: 'Watch it live',
  change: 'Change the question',
  changeShort: 'Change',
  fold: 'Fold away',
  shown: 'Shown',
  method: 'Method on the map',
  share: 'Share',

  across: 'Across',
  up: 'Up',
  third: 'Third setting',
  fourth: 'Fourth setting',
  none: '–',
  from: 'From',
  to: 'To',
  count: 'Values',
  scale: 'Scale',
  scales: { linear: 'even steps', log: 'multiplied' },
  least: 'Multiplied from',
  values: 'Values, with commas',
  since: 'Since step',
  asRange: 'A range',
  asList: 'A list',
  preset: 'On',
  engine: 'Trained by',
  engines: {
    'plan-cpu': 'the processor, compiled',
    webgpu: 'WebGPU',
    wasm: 'WebAssembly',
    cpu: 'JavaScript',
    exact: 'exact JavaScript, slow',
  },
  methods: 'Methods to compare',
  methodsSince: 'Methods since step',
  seeds: 'Seeds a cell',
  seed: 'First seed',
  steps: 'Steps',
  points: 'Places to draw',
  alsoMeasured: 'Also measured',
  groups: { run: 'Data and network', arm: 'Training' },
  elsewhere: (names: readonly string[], title: string) =>
    `“${title}” has no ${names.join(', ')}: those settings belong to other scenarios.`,
  drawn: 'Three settings and more are drawn as scattered places, not as a grid.',
  putBack: 'Put the question back',
  costs: (networks: number, seconds: number | undefined, bytes: number) =>
    [
      some(networks, 'network'),
      ...(seconds === undefined ? [] : [`about ${duration(seconds)} here`]),
      `${memory(bytes)} while it trains`,
    ].join(', '),
  timing: 'How long it takes is being tried.',
  tooBig: {
    time: 'That is more than an hour.',
    memory: 'A network of it needs more memory than a browser has: take smaller ones.',
  },
  labWaits: 'A run in the lab waits while this trains',
  nothingYet: 'There is nothing to save before something is trained.',
  smaller: (networks: number) => `Ask it smaller: ${some(networks, 'network')}`,
  notAsked: 'This cannot be asked yet.',
  changed: 'Changed; Run asks it anew.',

  run: 'Run',
  pause: 'Pause',
  cancel: 'Cancel',
  cells: (done: number, of: number) => `${number(done)} of ${number(of)} cells`,
  recordedCells: (done: number, of: number) => `Recorded: ${number(done)} of ${number(of)} cells`,
  networks: (done: number, of: number) => `${number(done)} of ${some(of, 'network')}`,
  left: (seconds: number) => `${duration(seconds)} left`,
  states: {
    asked: 'not begun',
    running: 'training',
    paused: 'paused',
    done: 'done',
    cancelled: 'cancelled',
  },
  recorded: (engine: string) => `Recorded with the page (${engine}). Run trains it here.`,
  opened: 'From a file. Run trains it here.',
  mixed: 'Recorded; networks trained here take their place.',
  everyCell: 'Train every cell',
  halfOnly: 'The border is trained; cells far from it are left out.',
  loading: 'The recorded map is on its way.',
  notLoaded: 'The recorded map did not load. Run trains it here.',
  again: 'Try again',

  leftTitle: 'A sweep was left in the middle:',
  leftAt: (title: string, done: number, of: number) =>
    `${title ? `“${title}”` : 'one of your own'}, ${number(done)} of ${some(of, 'network')}. Nothing of it is lost.`,
  goOn: 'Go on with it',
  leave: 'Leave it',

  lost: 'This is not quite the question of the link:',
  asRead: 'What could be read is asked.',
  close: 'Close',

  sizes: (seeds: number, steps: number, preset: string, world: number | undefined) =>
    `Each cell: ${some(seeds, 'network')} of “${preset}”, trained from scratch for ${number(steps)} steps${world === undefined ? '' : `, all in world ${number(world)}`}.`,
  widen: 'Widen it',

  against: 'Against',
  methodsTitle: 'The same map under several methods',
  methodsHow: 'press one to make it the map above',
  cell: 'Cell',
  picked: 'The cell you picked',
  firstCell: 'The cell beside it',
  copyLink: 'Copy it',
  pickOne: 'Pick a cell of the map, by pointing or with the arrow keys, to see its networks.',
  pickPlace: 'Brush an axis to narrow the places down, and pick one to see its networks.',
  places: (count: number) => `${some(count, 'place')} brushed, the most of it first`,
  bySeed: 'By seed',
  seedColumn: 'Seed',
  became: 'Became',
  ran: { done: 'trained', diverged: 'diverged', failed: 'failed', waiting: 'not yet' },
  fromWhere: { live: 'live', recorded: 'recorded' },
  openInLab: 'Open in the lab',
  trainCell: 'Train it here',
  trainEnd: 'Put its curves away',
  collapsed: (is: boolean) => (is ? 'collapsed' : 'heard'),
  cellColumn: (name: string, isVote: boolean) => (isVote ? 'Verdict' : name),
  trainingCell: (step: number, steps: number) => `Step ${number(step)} of ${number(steps)}`,
  cellFailed: 'It did not train here.',
  same: 'Trained again here: every number is the cell’s, to the bit.',
  differs: (count: number) =>
    `Trained again here: ${some(count, 'number')} differ from the cell’s.`,
  verified: 'Verified link',
  copied: 'Copied',
  beside: 'Set beside another',
  besideNow: 'Now pick the other cell.',
  besideEnd: 'One cell again',

  shareTitle: 'Share this map',
  shareAbout:
    'Whoever opens the link sees the same question in the same way, and can train every network of it to the same bits.',
  onPreset: (title: string, revision: number) => `(${title}, revision ${revision})`,
  placesDrawn: (points: number) => `${some(points, 'place')}, drawn`,
  seedsHeld: (first: number, last: number, steps: number) =>
    `${first === last ? `seed ${first}` : `seeds ${first} to ${last}`}, ${number(steps)} steps`,
  trainedOn: (engine: string) => `trained on ${engine}`,
  holds: 'What the link holds',
  files: 'As a file',
  json: 'Whole sweep, JSON',
  jsonWhat: 'every network; opens here again',
  csv: 'Networks, CSV',
  csvWhat: 'for a spreadsheet; what is missing is empty',
  parquet: 'Networks, Parquet',
  parquetWhat: 'for pandas, DuckDB, R; what is missing is null',
  onlyHere: (networks: number) =>
    `Holds what was trained here, ${some(networks, 'network')}: the recorded ones are of another engine.`,
  embed: 'Inside another page',
  open: 'Open a sweep from a file',
  drop: 'Or drop it anywhere on this page.',
  refused: (file: string, why: string) => `“${file}” ${why}. Nothing here was changed.`,
  openedFile: (file: string) => `“${file}” is open.`,
  tooLarge: 'is too large to be a sweep',
  notReadable: 'could not be read by the browser',
  embedTitle: 'A map of Wane',
  embedName: 'Wane',
} as const;
