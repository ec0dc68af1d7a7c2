import { listed } from '#language/figures.ts';
import { METHOD_NAMES } from '#spec/index.ts';
import { namedMethods } from '#sweep/sweep.ts';
import { say, sayOr } from '../say.ts';

/** What the methods that "distill+ebr" names are called; the arm as it is where none is named. */
export const methodName = (name: string): string =>
  listed(namedMethods(name).map((method) => sayOr(`method-${method}`, METHOD_NAMES[method]))) ||
  say('told-asItIs');
