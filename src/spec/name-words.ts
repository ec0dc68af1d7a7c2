import { armName } from './method-names.ts';
import type { Preset } from './scenarios/scenario.ts';
import { SHORT_NAMES } from './short-names.ts';

/** A switch that may be thrown on the way. */
export type Lever = 'lambda' | 'gate';

/** The words of which the name of a run is made. */
export interface NameWords {
  /** A setting in few words, by its key. */
  setting(key: keyof typeof SHORT_NAMES): string;
  flag(on: boolean): string;
  /** A number as it is written with a point: "0.3333". */
  number(text: string): string;
  /** A preset by itself, and in few words before what differs from it. */
  title(preset: Preset): string;
  preset(id: string): string;
  arm(id: string): string;
  thrown(lever: Lever, on: boolean, step: number): string;
  /** @param what setting and value. */
  changed(what: string, step: number): string;
  /** Arms that are compared by name, or the usual ones; and arms of which no more is said. */
  compared(names: readonly string[]): string;
  comparedUsual(): string;
  arms(count: number): string;
  armsCompared(count: number): string;
  more(count: number): string;
}

/** As stored names, and names of files, are made: they do not go by the language of a page. */
export const ENGLISH_NAMES: NameWords = {
  setting: (key) => SHORT_NAMES[key],
  flag: (on) => (on ? 'on' : 'off'),
  number: (text) => text,
  title: ({ title }) => title,
  preset: (id) => id.replaceAll('-', ' '),
  arm: armName,
  thrown: (lever, on, step) =>
    `${lever === 'lambda' ? 'distillation' : 'reallocation'}${on ? '' : ' off'} at ${step}`,
  changed: (what, step) => `${what} at ${step}`,
  compared: (names) => `${names.join(' and ')} compared`,
  comparedUsual: () => 'compared',
  arms: (count) => `${count} arms`,
  armsCompared: (count) => `${count} arms compared`,
  more: (count) => `${count} more`,
};
