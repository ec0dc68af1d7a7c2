import { count, fixed } from '#language/figures.ts';
import { say, words } from '../say.ts';

/** A number as a message counts it, and as it is written. */
const many = (value: number) => ({ count: value, number: count(value) });

function duration(seconds: number): string {
  if (seconds < 5) return say('explore-some-seconds');
  if (seconds < 90) return `${Math.round(seconds / 5) * 5} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 120 ? `${minutes} min` : `${Math.round(minutes / 60)} h`;
}

const memory = (bytes: number): string =>
  bytes < 1e9 ? `${Math.max(1, Math.round(bytes / 1e6))} MB` : `${fixed(bytes / 1e9, 1)} GB`;

const networksWords = (networks: number): string => say('explore-count', many(networks));

/** Every word of the page that is not a picture's own. */
export const STRINGS = words(
  'explore',
  [
    ...(['question', 'live', 'change', 'changeShort', 'fold', 'shown', 'share', 'across'] as const),
    ...(['up', 'third', 'fourth', 'none', 'from', 'to', 'values', 'scale', 'least'] as const),
    ...(['listed', 'since', 'asRange', 'asList', 'preset', 'engine', 'methods', 'on'] as const),
    ...(['off', 'methodsSince', 'seeds', 'seed', 'steps', 'points', 'alsoMeasured'] as const),
    ...(['drawn', 'putBack', 'timing', 'labWaits', 'nothingYet', 'notAsked', 'changed'] as const),
    ...(['run', 'pause', 'cancel', 'opened', 'mixed', 'everyCell', 'halfOnly', 'loading'] as const),
    ...(['notLoaded', 'again', 'leftTitle', 'goOn', 'leave', 'lost', 'asRead', 'close'] as const),
    ...(['widen', 'against', 'methodsTitle', 'methodsHow', 'picked', 'firstCell'] as const),
    ...(['copyLink', 'pickOne', 'pickPlace', 'bySeed', 'seedColumn', 'became'] as const),
    ...([
      'openInLab',
      'trainCell',
      'trainEnd',
      'cellFailed',
      'same',
      'verified',
      'copied',
      'notCopied',
    ] as const),
    ...([
      'beside',
      'besideNow',
      'besideEnd',
      'shareTitle',
      'shareAbout',
      'holds',
      'files',
    ] as const),
    ...(['json', 'jsonWhat', 'csv', 'csvWhat', 'parquet', 'parquetWhat', 'embed', 'open'] as const),
    ...(['drop', 'tooLarge', 'notReadable', 'oneFile', 'embedTitle', 'embedName'] as const),
  ],
  {
    scales: words('explore-scales', ['linear', 'log']),
    engines: words('explore-engines', ['plan-cpu', 'webgpu', 'wasm', 'cpu', 'exact']),
    groups: words('explore-groups', ['run', 'arm']),
    tooBig: words('explore-tooBig', ['time', 'memory']),
    states: words('explore-states', ['asked', 'running', 'paused', 'done', 'cancelled']),
    ran: words('explore-ran', ['done', 'diverged', 'failed', 'waiting']),
    fromWhere: words('explore-fromWhere', ['live', 'recorded']),
    axis: (place: string) => say('explore-axis', { place }),
    axisAs: (place: string) => say('explore-axisAs', { place }),
    quoted: (name: string) => say('explore-quoted', { name }),
    elsewhere: (names: readonly string[], title: string) =>
      say('explore-elsewhere', { names: names.join(', '), title }),
    costs: (networks: number, seconds: number | undefined, bytes: number) =>
      [
        networksWords(networks),
        ...(seconds === undefined ? [] : [say('explore-about', { time: duration(seconds) })]),
        say('explore-memory', { memory: memory(bytes) }),
      ].join(', '),
    smaller: (networks: number) => say('explore-smaller', { networks: networksWords(networks) }),
    cells: (done: number, of: number) => say('explore-cells', { done: count(done), of: count(of) }),
    recordedCells: (done: number, of: number) =>
      say('explore-recordedCells', { done: count(done), of: count(of) }),
    networks: (done: number, of: number) =>
      say('explore-networks', { done: count(done), networks: networksWords(of) }),
    left: (seconds: number) => say('explore-left', { time: duration(seconds) }),
    recorded: (engine: string) => say('explore-recorded', { engine }),
    leftAt: (title: string, done: number, of: number) =>
      say('explore-leftAt', {
        ...{ done: count(done), networks: networksWords(of) },
        title: title ? STRINGS.quoted(title) : say('explore-ownOne'),
      }),
    sizes: (seeds: number, steps: number, preset: string, world: number | undefined) =>
      say(world === undefined ? 'explore-sizes' : 'explore-sizes-world', {
        ...{ networks: networksWords(seeds), preset, steps: count(steps) },
        world: world === undefined ? '' : count(world),
      }),
    places: (places: number) => say('explore-places', many(places)),
    collapsed: (is: boolean) => say(is ? 'explore-collapsed' : 'explore-heard'),
    cellColumn: (name: string, isVote: boolean) => (isVote ? say('explore-verdict') : name),
    trainingCell: (step: number, steps: number) =>
      say('explore-trainingCell', { step: count(step), steps: count(steps) }),
    differs: (numbers: number) => say('explore-differs', many(numbers)),
    onPreset: (title: string, revision: number) => say('explore-onPreset', { title, revision }),
    range: (name: string, from: string, to: string, values: number) =>
      say('explore-range', { name, from, to, values }),
    placesDrawn: (points: number) => say('explore-placesDrawn', many(points)),
    seedsHeld: (first: number, last: number, steps: number) =>
      say(first === last ? 'explore-seedHeld' : 'explore-seedsHeld', {
        ...{ first, last, steps: count(steps) },
      }),
    trainedOn: (engine: string) => say('explore-trainedOn', { engine }),
    onlyHere: (networks: number) => say('explore-onlyHere', { networks: networksWords(networks) }),
    refused: (file: string, why: string) => say('explore-refused', { file, why }),
    openedFile: (file: string) => say('explore-openedFile', { file }),
  },
);
