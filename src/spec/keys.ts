import type { ArmKey } from './arm-params.ts';
import type { RunParams } from './run-params.ts';
import { SCENARIO_KEYS } from './scenarios/index.ts';

/**
 * What a setting is called in a link. A key once given stays its setting's for ever and is never given to
 * another, or old links would change their meaning; a fixture holds every key there ever was. Links
 * made before there were short keys have the settings' full names, and are read too.
 */
export const RUN_KEYS = {
  scenario: 'data',
  engine: 'e',
  seed: 'seed',
  seeds: 'n',
  steps: 'steps',
  batch: 'b',
  probeEvery: 'every',
  probeSize: 'held',
  trainSize: 'train',
  hidden: 'h',
  latent: 'z',
  shared: 'g',
  block: 'hb',
  judge: 'hj',
  fusion: 'f',
  units: 'un',
  head: 'head',
  initial: 'init',
  ...SCENARIO_KEYS,
} as const satisfies Record<keyof RunParams, string>;

/** The same for what belongs to an arm. */
export const ARM_KEYS = {
  learningRate: 'lr',
  weightDecay: 'wd',
  clip: 'clip',
  optimizer: 'opt',
  momentum: 'mom',
  schedule: 'sch',
  warmup: 'wu',
  task: 'task',
  lambda: 'kd',
  distance: 'dist',
  teacher: 't',
  student: 'st',
  teacherFrom: 'tf',
  umt: 'umt',
  gate: 'gate',
  alpha: 'adv',
  align: 'al',
  judgeSteps: 'js',
  mu: 'mu',
  pSub: 'sub',
  pDrop: 'drop',
  ogm: 'ogm',
  only: 'only',
  beta: 'beta',
  boost: 'boost',
} as const satisfies Record<ArmKey, string>;

/** Keys that are no setting: what `link.ts` reads itself, and what the page that embeds reads. */
export const OWN_KEYS = ['v', 'p', 'set', 'cmp', 'arms', 'at', 'view', 'fp', 'on', 'x'] as const;
export const PAGE_KEYS = ['embed', 'panels', 'caption', 'theme'] as const;

const reversed = (keys: Record<string, string>): ReadonlyMap<string, string> =>
  new Map([
    ...Object.keys(keys).map((name): [string, string] => [name, name]),
    ...Object.entries(keys).map(([name, key]): [string, string] => [key, name]),
  ]);

const RUN_NAMES = reversed(RUN_KEYS);
const ARM_NAMES = reversed(ARM_KEYS);

/** The setting of a run that a key in a link means; the key itself if there is none. */
export const runName = (key: string): string => RUN_NAMES.get(key) ?? key;
/** The setting of an arm that a key in a link means; the key itself if there is none. */
export const armName = (key: string): string => ARM_NAMES.get(key) ?? key;
