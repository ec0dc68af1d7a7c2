import { say } from './explanation-say.ts';

/** What a setting is, and why it matters, each in one line. */
export interface Explanation {
  readonly help: string;
  readonly why: string;
}

/** What is said of a setting where it can be changed: it comes with the controls, not with the tables. */
export const explanationOf = (key: string): Explanation => ({
  help: say(`explain-${key}`),
  why: say(`explain-${key}.why`),
});
