import {
  ARM_PARAMS,
  type ArmKey,
  inSightOf,
  modalityCount,
  PACKED_NOISE,
  type Param,
  RUN_PARAMS,
  type RunParams,
  runParamOf,
  SCENARIOS,
  type Scenario,
  type Spec,
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

/** Settings that not every scenario has. */
const OWN = [...[...SCENARIOS, ...UNLISTED].flatMap(({ settings }) => settings), ...PACKED_NOISE];

/** Every setting but the scenario, which has a control of its own. */
export const GROUPS: readonly Group[] = [
  {
    get title() {
      return STRINGS.groups.data;
    },
    settings: run(...new Set(OWN), 'trainSize').filter(({ param }) => param.kind !== 'text'),
  },
  {
    get title() {
      return STRINGS.groups.network;
    },
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
    get title() {
      return STRINGS.groups.run;
    },
    settings: run('seed', 'seeds', 'steps', 'batch', 'probeEvery', 'probeSize', 'engine'),
  },
  {
    get title() {
      return STRINGS.groups.learning;
    },
    settings: arm(
      ...(['learningRate', 'schedule', 'warmup', 'optimizer', 'momentum'] as const),
      ...(['weightDecay', 'clip', 'task'] as const),
    ),
  },
  {
    get title() {
      return STRINGS.groups.distillation;
    },
    settings: arm(
      ...([
        'lambda',
        'beta',
        'boost',
        'distance',
        'teacher',
        'student',
        'teacherFrom',
        'umt',
      ] as const),
    ),
  },
  {
    get title() {
      return STRINGS.groups.reallocation;
    },
    settings: arm('gate', 'alpha', 'align', 'judgeSteps', 'mu', 'pSub'),
  },
  {
    get title() {
      return STRINGS.groups.others;
    },
    settings: arm('pDrop', 'ogm', 'only'),
  },
];

const applies = ({ key, table }: Setting, { settings }: Scenario): boolean =>
  table === 'arm' || !OWN.includes(key) || settings.includes(key);

type Shown = Pick<Spec, 'preset' | 'revision' | 'run'>;

/** A setting under the name that it has in the scenario of a run. */
const namedIn =
  ({ run }: Shown) =>
  (setting: Setting): Setting =>
    setting.table === 'run' ? { ...setting, param: runParamOf(run, setting.key) } : setting;

/** The settings in sight, in order. */
export function inSight(spec: Shown): Setting[] {
  const all = GROUPS.flatMap(({ settings }) => settings).map(namedIn(spec));
  return inSightOf(spec).flatMap((key) => all.filter((setting) => setting.key === key));
}

/** The groups with the settings that this experiment's scenario has and that are not in sight. */
export function folded(spec: Shown): Group[] {
  const own = scenarioOf(spec.run);
  const seen = inSightOf(spec);
  const unheard: readonly string[] = PACKED_NOISE.slice(modalityCount(spec.run));
  const rest = (setting: Setting) =>
    applies(setting, own) && !seen.includes(setting.key) && !unheard.includes(setting.key);
  return GROUPS.map(({ title, settings }) => ({
    title,
    settings: settings.filter(rest).map(namedIn(spec)),
  })).filter(({ settings }) => settings.length > 0);
}
