import * as exact from './exact-math.ts';

/** The functions whose last bits ECMAScript leaves to each browser; powers belong to them. */
export interface Elementary {
  exp(x: number): number;
  log(x: number): number;
  cos(x: number): number;
  tanh(x: number): number;
  log10(x: number): number;
  pow10(x: number): number;
  square(x: number): number;
  cube(x: number): number;
}

/** As the browser has them. */
export const NATIVE: Elementary = {
  exp: (x) => Math.exp(x),
  log: (x) => Math.log(x),
  cos: (x) => Math.cos(x),
  tanh: (x) => Math.tanh(x),
  log10: (x) => Math.log10(x),
  pow10: (x) => 10 ** x,
  square: (x) => x ** 2,
  cube: (x) => x ** 3,
};

/** The same bits everywhere. */
export const EXACT: Elementary = {
  ...exact,
  square: (x) => x * x,
  cube: (x) => x * x * x,
};

/** What an engine, by its name, computes with, its data included. */
export const elementaryOf = (engine: string): Elementary =>
  engine === 'exact' || engine === 'plan-cpu' ? EXACT : NATIVE;
