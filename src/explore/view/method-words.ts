import { METHOD_NAMES } from '#spec/index.ts';
import { namedMethods } from '#sweep/sweep.ts';

/** What the methods that "distill+ebr" names are called; the arm as it is where none is named. */
export const methodName = (name: string): string =>
  namedMethods(name)
    .map((method) => METHOD_NAMES[method])
    .join(' and ') || 'as it is';
