/**
 * Kinds of settings. `run-params.ts` and `arm-params.ts` are the one table of everything a person can set:
 * validation, controls, links, sweep axes and the reference page are all generated from it; nothing else
 * in the project repeats a range or a default.
 */
interface Named {
  /** Short name on a control. What it is and why it matters is `language/explanation.ts`. */
  readonly label: string;
}

export interface NumberParam extends Named {
  readonly kind: 'number' | 'integer';
  readonly default: number;
  readonly min: number;
  readonly max: number;
  /** Of a slider; `sqrt` is for what begins at 0 and matters most where it is small. */
  readonly scale: 'linear' | 'log' | 'sqrt';
  readonly unit: string;
}

export interface ChoiceParam<T extends string = string> extends Named {
  readonly kind: 'choice';
  readonly default: T;
  readonly choices: readonly T[];
}

export interface FlagParam extends Named {
  readonly kind: 'flag';
  readonly default: boolean;
}

/** Words that mean something to one scenario alone, which says whether they do; no control sets them. */
export interface TextParam extends Named {
  readonly kind: 'text';
  readonly default: '';
  readonly isValid: (text: string) => boolean;
}

export type Param = NumberParam | ChoiceParam | FlagParam | TextParam;

export type ValueOf<P extends Param> = P extends NumberParam
  ? number
  : P extends ChoiceParam<infer T>
    ? T
    : P extends TextParam
      ? string
      : boolean;

type Range = Pick<NumberParam, 'min' | 'max'> & Partial<Pick<NumberParam, 'scale' | 'unit'>>;

export const number = (value: number, range: Range, label: string): NumberParam => ({
  kind: 'number',
  default: value,
  scale: 'linear',
  unit: '',
  ...range,
  label,
});

export const integer = (value: number, range: Range, label: string): NumberParam => ({
  ...number(value, range, label),
  kind: 'integer',
});

export const choice = <const T extends readonly string[]>(
  value: T[number],
  choices: T,
  label: string,
): ChoiceParam<T[number]> => ({ kind: 'choice', default: value, choices, label });

export const flag = (value: boolean, label: string): FlagParam => ({
  kind: 'flag',
  default: value,
  label,
});

export const text = (isValid: TextParam['isValid'], label: string): TextParam => ({
  kind: 'text',
  default: '',
  isValid: (value) => value === '' || isValid(value),
  label,
});

/** The most modalities one experiment can have. */
export const MAX_MODALITIES = 6;

/** The defaults of a table, frozen. */
export const defaultsOf = (table: Record<string, Param>): object =>
  Object.freeze(
    Object.fromEntries(Object.entries(table).map(([key, param]) => [key, param.default])),
  );

/** The values of a table's settings. */
export type ValuesOf<T extends Record<string, Param>> = { [K in keyof T]: ValueOf<T[K]> };
