import * as v from 'valibot';
import { cleanSweep } from '#sweep/clean-sweep.ts';
import { jobFault, ranFault } from '#sweep/file/ran-fault.ts';
import { RAN } from '#sweep/file/shard.ts';
import { hashOf } from '#sweep/hash.ts';
import { Points } from '#sweep/points.ts';
import { Results } from '#sweep/results.ts';
import type { CrewState } from '#sweep/work.ts';
import type { StoredCell, StoredCrews, StoredSweep } from './database.ts';
import type { KeptSweep } from './kept-sweep.ts';
import { DIVERGED_AT, MOMENT, WHOLE } from './shapes.ts';
import { SNAPSHOT } from './snapshot-shape.ts';

const text = v.fallback(v.string(), '');
const flag = v.fallback(v.boolean(), false);
const count = v.fallback(v.pipe(v.number(), v.safeInteger(), v.minValue(0)), 0);

/** What stands beside the sweep: each by itself is made usable, or taken as not known. */
const BESIDE = v.object({
  id: v.string(),
  hash: v.string(),
  engine: v.string(),
  networks: count,
  of: count,
  finished: flag,
  left: flag,
  created: v.fallback(MOMENT, 0),
  changed: v.fallback(MOMENT, 0),
  order: count,
  owner: text,
});

/** A sweep as it is kept; nothing if it cannot be read, or is not the one that its hash names. */
export function cleanKeptSweep(record: StoredSweep): KeptSweep | undefined {
  const beside = v.safeParse(BESIDE, record);
  if (!beside.success) return undefined;
  const { sweep, notes } = cleanSweep(record.sweep);
  const same = notes.length === 0 && hashOf(sweep) === beside.output.hash;
  return same ? { ...beside.output, sweep } : undefined;
}

const CELL = v.object({ point: WHOLE, ran: v.array(RAN) });

const row = v.array(v.nullable(v.number()));
const looks = v.array(v.array(v.optional(row)));
const CREW = v.object({
  jobs: v.pipe(v.array(v.object({ point: WHOLE, seed: WHOLE })), v.minLength(1)),
  networks: v.optional(
    v.object({
      looks,
      divergedAt: v.array(DIVERGED_AT),
      known: v.optional(v.array(v.nullable(row))),
    }),
  ),
  looks,
  snapshot: SNAPSHOT,
});

/** What is usable of a kept sweep; `faults` say in words what is left out, and is trained again. */
export interface CleanCells {
  readonly results: Results;
  readonly crews: readonly CrewState[];
  readonly faults: readonly string[];
}

export function cleanCells(
  { sweep }: KeptSweep,
  cells: readonly StoredCell[],
  crews: StoredCrews | undefined,
): CleanCells {
  const points = new Points(sweep);
  const results = new Results();
  const faults: string[] = [];
  for (const stored of cells) {
    const cell = v.safeParse(CELL, stored);
    if (!cell.success) {
      faults.push(`cell ${String(stored.point)} cannot be read`);
      continue;
    }
    const { point, ran } = cell.output;
    for (const one of ran) {
      const fault = ranFault(points, point, one);
      if (fault) faults.push(`cell ${point}, seed ${one.seed}: ${fault}`);
      else results.add(point, one);
    }
  }
  const read = v.safeParse(v.array(CREW), crews?.crews ?? []);
  const kept = read.success ? (read.output as CrewState[]) : [];
  if (!read.success || !kept.every(isNumeric)) {
    faults.push('crews that were cut short cannot be read');
  }
  const lacks = ({ jobs }: CrewState) =>
    jobs.every((job) => !jobFault(points, job) && !results.get(job));
  return { results, faults, crews: kept.filter((crew) => isNumeric(crew) && lacks(crew)) };
}

const isNumeric = ({ snapshot }: CrewState): boolean =>
  snapshot.replicas.every(({ values }) => values.every(Number.isFinite));
