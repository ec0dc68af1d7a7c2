import { ARM_PARAMS, type ArmKey, type Param, RUN_PARAMS, type RunParams } from '#spec/index.ts';
import { STRINGS } from './strings.ts';

type RunKey = keyof RunParams;

/** One setting of the schema, and where it acts: the whole run, or the live arm between two steps. */
export type Setting =
  | { readonly table: 'run'; readonly key: RunKey; readonly param: Param }
  | { readonly table: 'arm'; readonly key: ArmKey; readonly param: Param };

const run = (...keys: RunKey[]): Setting[] =>
  keys.map((key) => ({ table: 'run', key, param: RUN_PARAMS[key] }));
const arm = (...keys: ArmKey[]): Setting[] =>
  keys.map((key) => ({ table: 'arm', key, param: ARM_PARAMS[key] }));

interface Group {
  readonly title: string;
  readonly settings: readonly Setting[];
}

/** Every setting but the scenario, which has a control of its own. */
export const GROUPS: readonly Group[] = [
  {
    title: STRINGS.groups.data,
    settings: run(
      ...(['strength', 'weakNoise', 'world', 'modalities'] as const),
      ...(['pixelNoise', 'snr', 'randomStart', 'resolution'] as const),
      ...(['loudness', 'corrupt', 'trainSize'] as const),
    ),
  },
  {
    title: STRINGS.groups.network,
    settings: run('fusion', 'latent', 'hidden', 'shared', 'block', 'judge'),
  },
  {
    title: STRINGS.groups.run,
    settings: run('seed', 'seeds', 'steps', 'batch', 'probeEvery', 'probeSize', 'engine'),
  },
  {
    title: STRINGS.groups.learning,
    settings: arm(
      ...(['learningRate', 'schedule', 'warmup', 'optimizer', 'momentum'] as const),
      ...(['weightDecay', 'clip', 'task'] as const),
    ),
  },
  {
    title: STRINGS.groups.distillation,
    settings: arm(
      ...(['lambda', 'beta', 'distance', 'teacher', 'student', 'teacherFrom', 'umt'] as const),
    ),
  },
  { title: STRINGS.groups.reallocation, settings: arm('gate', 'alpha', 'align', 'mu', 'pSub') },
  { title: STRINGS.groups.others, settings: arm('pDrop', 'ogm', 'only') },
];

/** Settings that only one scenario has. */
const ONLY_IN: Partial<Record<RunKey, RunParams['scenario']>> = {
  strength: 'synthetic',
  weakNoise: 'synthetic',
  world: 'synthetic',
  modalities: 'synthetic',
  pixelNoise: 'digits',
  snr: 'digits',
  randomStart: 'digits',
  resolution: 'digits',
};

type Scenario = RunParams['scenario'];

/** The six in sight. */
const IN_SIGHT: Record<Scenario, readonly (RunKey | ArmKey)[]> = {
  synthetic: ['strength', 'weakNoise', 'beta', 'lambda', 'learningRate', 'fusion'],
  digits: ['pixelNoise', 'snr', 'beta', 'lambda', 'learningRate', 'fusion'],
};

/** Modality that a setting is about; it wears its marker. */
export const SENSES: Partial<Record<RunKey | ArmKey, number>> = {
  strength: 0,
  weakNoise: 1,
  pixelNoise: 0,
  snr: 1,
};

const applies = ({ key, table }: Setting, scenario: Scenario): boolean =>
  table === 'arm' || (ONLY_IN[key] ?? scenario) === scenario;

/** The settings in sight, in order. */
export function inSight(scenario: Scenario): Setting[] {
  const all = GROUPS.flatMap(({ settings }) => settings);
  return IN_SIGHT[scenario].flatMap((key) => all.filter((setting) => setting.key === key));
}

/** The groups with the settings that this scenario has and that are not in sight. */
export function folded(scenario: Scenario): Group[] {
  const rest = (setting: Setting) =>
    applies(setting, scenario) && !IN_SIGHT[scenario].includes(setting.key);
  return GROUPS.map(({ title, settings }) => ({ title, settings: settings.filter(rest) })).filter(
    ({ settings }) => settings.length > 0,
  );
}
