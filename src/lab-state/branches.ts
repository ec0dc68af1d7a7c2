import { type Course, partingOf } from '#spec/course.ts';
import type { Recording } from './recording.ts';

/** The most lines that are kept beside the one that is trained. */
export const MOST_BRANCHES = 4;

/** One way the run went: its number, by birth, and the step at which it parted from an older one. */
export interface Line {
  readonly id: number;
  readonly from: number;
}

/** A line that was left; all that is needed to draw it, and to go back to its end. */
export interface Branch extends Line {
  readonly end: number;
  readonly interventions: Course;
  readonly recording: Recording;
}

export const FIRST: Line = { id: 1, from: 0 };

/** The lines to keep when `left` is left: not one that never took a step, and only the youngest few. */
export function keep(branches: readonly Branch[], left: Branch): readonly Branch[] {
  if (left.end <= left.from) return branches;
  return [...branches, left].sort((a, b) => a.id - b.id).slice(-MOST_BRANCHES);
}

/** The number of the next line. */
export const nextId = (lines: readonly Line[]): number =>
  1 + Math.max(0, ...lines.map(({ id }) => id));

/** Step from which a branch is not the line that is trained; they share all that lies before. */
export function forkOf(branch: Branch, line: Line, course: Course): number {
  const parting = partingOf(branch.interventions, course) ?? Number.POSITIVE_INFINITY;
  return Math.min(parting, Math.max(line.from, branch.from), branch.end);
}
