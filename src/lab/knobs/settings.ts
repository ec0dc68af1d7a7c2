import {
  ARM_PARAMS,
  type ArmKey,
  type Param,
  RUN_PARAMS,
  type RunParams,
  SCENARIOS,
  type Scenario,
  scenarioOf,
  UNLISTED,
} from '#spec/index.ts';
import { STRINGS } from './knob-words.ts';

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

const EVERY = [...SCENARIOS, ...UNLISTED];

/** Settings that not every scenario has. */
const OWN = EVERY.flatMap(({ settings }) => settings);

/** Every setting but the scenario, which has a control of its own. */
export const GROUPS: readonly Group[] = [
  {
    title: STRINGS.groups.data,
    settings: run(...new Set(OWN), 'trainSize'),
  },
  {
    title: STRINGS.groups.network,
    settings: run(
      'fusion',
      'latent',
      'hidden',
      'shared',
      'block',
      'judge',
      'units',
      'head',
      'initial',
    ),
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

const applies = ({ key, table }: Setting, { settings }: Scenario): boolean =>
  table === 'arm' || !OWN.includes(key) || settings.includes(key);

/** Modality that a setting is about; it wears its marker. */
export const SENSES: Partial<Record<RunKey | ArmKey, number>> = Object.assign(
  {},
  ...EVERY.map(({ senseOf }) => senseOf),
);

/** The settings in sight, in order. */
export function inSight(scenario: string): Setting[] {
  const all = GROUPS.flatMap(({ settings }) => settings);
  return scenarioOf({ scenario }).inSight.flatMap((key) =>
    all.filter((setting) => setting.key === key),
  );
}

/** The groups with the settings that this scenario has and that are not in sight. */
export function folded(scenario: string): Group[] {
  const own = scenarioOf({ scenario });
  const rest = (setting: Setting) => applies(setting, own) && !own.inSight.includes(setting.key);
  return GROUPS.map(({ title, settings }) => ({ title, settings: settings.filter(rest) })).filter(
    ({ settings }) => settings.length > 0,
  );
}
