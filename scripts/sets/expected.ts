import type { ArmParams, RunParams } from '#spec/index.ts';
import type { Protocol, Variant } from './protocol.ts';

/** How far from the study a figure may lie. */
export const WITHIN = 0.03;

/** Senses that a network has, with which noise, and how often it was right in the study. */
export interface Figure {
  readonly senses: readonly string[];
  readonly with?: Partial<RunParams>;
  readonly study: number;
}

/** `datasets/<id>/expected.json`: what was measured before the set was made, and how it is measured here. */
export interface Expected {
  readonly run: Partial<RunParams>;
  readonly params?: Partial<ArmParams>;
  readonly figures: readonly Figure[];
  /** The study's way, where it was another than the lab's; of a packed set. */
  readonly protocol?: Protocol;
  /** What the protocol leaves open: which figure it is varied for, in what, and in words. */
  readonly variants?: readonly (Variant & { readonly of: number; readonly title: string })[];
}

const meanOf = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Whether a figure lies among means, or no further from them than 3 points: what is left open is then enough to
 * explain it.
 */
export function within(study: number, measured: readonly (readonly number[])[]): boolean {
  const means = measured.map(meanOf);
  return study >= Math.min(...means) - WITHIN && study <= Math.max(...means) + WITHIN;
}

/** "0.907 (0.901 to 0.912)": mean, lowest and highest. */
export const bandOf = (values: readonly number[]): string => {
  const [mean, low, high] = [meanOf(values), Math.min(...values), Math.max(...values)];
  return `${mean.toFixed(3)} (${low.toFixed(3)} to ${high.toFixed(3)})`;
};

/** Rows as a table of Markdown, the first is its head. */
export const table = ([head, ...rows]: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
