import type { ArmKey, ArmParams, Method, RunParams, Value } from '#spec/index.ts';
import type { Change } from './trial.ts';

/** A setting that may differ from point to point. */
export type AxisKey = keyof RunParams | ArmKey;

/**
 * A setting that takes `count` values from `from` to `to`. On a log scale every step multiplies; one that
 * begins at 0 goes straight up to about `least` and multiplies from there on (an inverse sinh), so that 0 is
 * a value like any other.
 */
export interface RangeAxis {
  readonly setting: AxisKey;
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly scale: 'linear' | 'log';
  readonly least?: number;
  /** Step at which an arm's setting takes its value; at 0, the start, where nothing is said. */
  readonly since?: number;
}

/** A setting that takes these values, in this order. */
export interface ListAxis {
  readonly setting: AxisKey;
  readonly values: readonly Value[];
  readonly since?: number;
}

/** Methods, each trained at every place of the other axes, so that they are compared in pairs. "distill+ebr" is both. */
export interface MethodAxis {
  readonly methods: readonly string[];
  readonly since?: number;
}

export type SettingAxis = RangeAxis | ListAxis;
export type Axis = SettingAxis | MethodAxis;

/**
 * What is told of every network: whether a sense is collapsed (yes or no), how many times as long as the other of
 * two senses it waits, or any measurement of `protocol/fields.ts`. `index` is the sense, or the number of the
 * measurement, from 0.
 */
export interface Outcome {
  readonly measure: string;
  readonly index: number;
}

export const COLLAPSED = 'collapsed';
export const WAITS = 'waits';

/**
 * A question to be asked of many networks: a preset with what is changed of it, and what differs from point to
 * point. Data alone; two equal sweeps on one engine give the same bits, however they are cut.
 */
export interface Sweep {
  readonly version: 1;
  readonly title: string;
  readonly preset: string;
  readonly revision: number;
  /** What every point changes of the preset, and of an arm without a method. */
  readonly run: Partial<RunParams>;
  readonly arm: Partial<ArmParams>;
  readonly at: readonly Change[];
  /** One to four, of which one may be methods. */
  readonly axes: readonly Axis[];
  /** Places that are drawn where three or more settings differ; a grid has all of its own. */
  readonly points: number;
  /** The first seed and how many; every point is trained on each. */
  readonly seed: number;
  readonly seeds: number;
  readonly steps: number;
  /** Measurements along the run; the last is at its end. */
  readonly looks: number;
  /** The first is what a map shows. */
  readonly outcomes: readonly [Outcome, ...Outcome[]];
}

export const isRange = (axis: Axis): axis is RangeAxis => 'from' in axis;
export const isMethods = (axis: Axis): axis is MethodAxis => 'methods' in axis;

export const settingAxes = ({ axes }: Sweep): SettingAxis[] =>
  axes.filter((axis): axis is SettingAxis => !isMethods(axis));

/** The methods a sweep compares; the arm as it is where there is no such axis. */
export const methodsOf = ({ axes }: Sweep): readonly string[] =>
  axes.find(isMethods)?.methods ?? [''];

/** The methods that "distill+ebr" names. */
export const namedMethods = (name: string): Method[] =>
  name === '' ? [] : (name.split('+') as Method[]);

/** From so many settings on, places are drawn instead of laid out. */
const DRAWN_FROM = 3;
export const isDrawn = (sweep: Sweep): boolean => settingAxes(sweep).length >= DRAWN_FROM;

export const seedsIn = ({ seed, seeds }: Sweep): number[] =>
  Array.from({ length: seeds }, (_, k) => seed + k);

/** Steps after which a network is measured, ascending. */
export const looksOf = ({ steps, looks }: Pick<Sweep, 'steps' | 'looks'>): number[] =>
  Array.from({ length: looks }, (_, k) => Math.round((steps * (k + 1)) / looks));
