import type { Method } from '#spec/index.ts';
import type { Part } from './claim.ts';
import { above } from './parts.ts';

/** Vanilla is to be highest of the three, then distillation, then reallocation. */
export const ORDER = ['vanilla', 'distill', 'ebr'] as const;

/** That a number falls from vanilla to distillation, and from there to reallocation. */
export function ordered(name: string, of: (method: Method) => readonly number[]): Part[] {
  const [vanilla, distill, ebr] = ORDER.map((id): [string, readonly number[]] => [id, of(id)]);
  return [
    above(`${name}: vanilla above distill`, vanilla, distill),
    above(`${name}: distill above ebr`, distill, ebr),
  ];
}
