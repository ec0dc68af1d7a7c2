import type { Dims } from '#model/index.ts';
import { parameterTable } from '#model/index.ts';
import { type Pupil, possiblePulls } from '../pulls.ts';

/** Multiplications of a step, forward and back, that are worth a thread of their own. */
const WORTH = 2e6;

/** Whose codes a replica learns from, besides its own. */
function lendersOf(pupil: Pupil): number[] {
  return possiblePulls(pupil.controls.length)
    .filter((pull) => pull.weight(pupil) !== 0)
    .map((pull) => pull.lender(pupil))
    .filter((lender) => lender !== pupil.self);
}

/** Groups of replicas of which none learns from another group's, in the order of their first. */
export function groupsOf(pupils: readonly Pupil[]): number[][] {
  const group = pupils.map((_, r) => r);
  const find = (r: number): number => (group[r] === r ? r : find(group[r]));
  for (const pupil of pupils) {
    for (const lender of lendersOf(pupil)) {
      const [a, b] = [find(pupil.self), find(lender)];
      group[Math.max(a, b)] = Math.min(a, b);
    }
  }
  const members = new Map<number, number[]>();
  pupils.forEach((_, r) => {
    members.set(find(r), [...(members.get(find(r)) ?? []), r]);
  });
  return [...members.values()];
}

/**
 * Divides replicas among threads, lenders with their borrowers, each group to the thread that has the least.
 * Which thread trains a replica changes no bit of it.
 *
 * @returns indices of the replicas of each thread, ascending; no thread is without one.
 */
export function split(pupils: readonly Pupil[], threads: number): number[][] {
  const groups = groupsOf(pupils).sort((a, b) => b.length - a.length || a[0] - b[0]);
  const shares = Array.from({ length: Math.min(threads, groups.length) }, (): number[] => []);
  for (const group of groups) {
    shares.reduce((least, next) => (next.length < least.length ? next : least)).push(...group);
  }
  return shares.map((share) => share.sort((a, b) => a - b));
}

/** Whether every borrower has its lenders beside it. */
export function holds(pupils: readonly Pupil[], shares: readonly (readonly number[])[]): boolean {
  return shares.every((share) =>
    share.every((r) => lendersOf(pupils[r]).every((lender) => share.includes(lender))),
  );
}

/** How many threads, of those there are, a task is worth. */
export function threadsFor(
  { dims, batch, replicas }: { dims: Dims; batch: number; replicas: number },
  available: number,
): number {
  const products = 3 * batch * parameterTable(dims).size * replicas;
  return Math.max(1, Math.min(available, replicas, Math.ceil(products / WORTH)));
}
