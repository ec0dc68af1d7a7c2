import {
  ARM_PARAMS,
  ENGLISH_NAMES,
  type NameWords,
  type Param,
  type Planned,
  RUN_PARAMS,
  runName,
} from '#spec/index.ts';
import { listed, pointed } from './figures.ts';
import { methodName } from './methods.ts';
import { presetTitle, presetWords } from './presets.ts';
import { pseudo } from './pseudo.ts';
import { say, spoken } from './say.ts';
import { settingName } from './settings.ts';

const PARAMS: Readonly<Record<string, Param>> = { ...RUN_PARAMS, ...ARM_PARAMS };
const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** Spanish names are made of what settings, methods and presets are called everywhere. */
const SPANISH: NameWords = {
  setting: (key) => lower(settingName(key, PARAMS[key])),
  flag: (on) => say(on ? 'named-on' : 'named-off'),
  number: pointed,
  title: presetTitle,
  preset: presetWords,
  arm: methodName,
  thrown: (lever, on, step) =>
    say(on ? 'named-thrown' : 'named-thrown-off', {
      method: methodName(lever === 'lambda' ? 'distill' : 'ebr'),
      step,
    }),
  changed: (what, step) => say('named-changed', { what, step }),
  compared: (names) => say('named-compared', { names: listed(names) }),
  comparedUsual: () => say('named-compared-usual'),
  arms: (count) => say('named-arms', { count }),
  armsCompared: (count) => say('named-arms-compared', { count }),
  more: (count) => say('named-more', { count }),
};

/** The words of the names of runs, in the language of the moment. */
export const nameWords = (): NameWords => (spoken() === 'es' ? SPANISH : ENGLISH_NAMES);

/** The name that is made for a run (`runName`) in the language of the moment, as pages show it. */
export const runTitle = (run: Planned): string => pseudo(spoken())(runName(run, nameWords()));
