import {
  controls,
  modalityCount,
  PRESETS,
  type RunParams,
  type Spec,
  scenarioOf,
} from '#spec/index.ts';
import { hasCompanions, keyOf, type Trial } from './trial.ts';

/** Replicas that train side by side at most, companions aside. More save little time. */
const MOST_REPLICAS = 20;
/** Trials that do, so that no spec has more arms than one may have. */
const MOST_TRIALS = 10;

/** Trials that one run trains together. */
export interface Batch {
  /** The k-th trains as the arm "arm-k". */
  readonly trials: readonly Trial[];
  readonly spec: Spec;
}

/** How much of a batch is work: steps times replicas and their senses, by what a sense costs. */
export const costOf = ({ spec: { run, arms } }: Batch): number =>
  run.steps * arms.length * run.seeds * modalityCount(run) * scenarioOf(run).cost;

/** What a batch trained, by the trial it was trained for; companions are left out. */
export function trainedBy<R extends { readonly arm: string; readonly seed: number }>(
  { trials }: Batch,
  replicas: readonly R[],
): { trial: Trial; replica: R }[] {
  return trials.flatMap((trial, k) =>
    replicas.filter(({ arm }) => arm === armId(k)).map((replica) => ({ trial, replica })),
  );
}

const armId = (k: number): string => `arm-${k}`;

/** Cuts ascending seeds into stretches without gaps, none longer than `most`. */
function stretches(seeds: readonly number[], most: number): number[][] {
  const cut: number[][] = [];
  for (const seed of seeds) {
    const last = cut.at(-1);
    if (last?.at(-1) === seed - 1 && last.length < most) last.push(seed);
    else cut.push([seed]);
  }
  return cut;
}

/**
 * Packs what is missing into runs: trials of the same run settings and the same missing seeds share one,
 * and their companions if they have any. What else trains beside a replica changes nothing, bit for bit.
 * Arms on one seed share its samples, so a run takes many trials before it takes many seeds.
 *
 * @param missing seeds of a trial that have to be run, ascending. @param cores how many runs go on at
 * once: where there is little to do it is cut small, so that none is without work.
 */
export function batchesOf(
  trials: readonly Trial[],
  missing: (trial: Trial) => readonly number[],
  engine: RunParams['engine'],
  cores = 1,
): Batch[] {
  const distinct = new Map(trials.map((trial) => [keyOf(trial), trial]));
  const groups = new Map<string, { seeds: readonly number[]; trials: Trial[] }>();
  for (const trial of distinct.values()) {
    const seeds = missing(trial);
    if (seeds.length === 0) continue;
    const place = JSON.stringify([trial.run, seeds, hasCompanions(trial)]);
    const group = groups.get(place) ?? { seeds, trials: [] };
    group.trials.push(trial);
    groups.set(place, group);
  }
  const replicas = [...groups.values()].reduce(
    (sum, { seeds, trials: own }) => sum + seeds.length * own.length,
    0,
  );
  const most = Math.min(MOST_REPLICAS, Math.ceil(replicas / cores));
  return [...groups.values()].flatMap(({ seeds, trials: all }) => {
    const runs = Math.ceil(all.length / Math.min(MOST_TRIALS, most));
    const size = Math.ceil(all.length / runs);
    return Array.from({ length: runs }, (_, k) => all.slice(k * size, (k + 1) * size)).flatMap(
      (own) =>
        stretches(seeds, Math.floor(most / own.length)).map((few) => ({
          trials: own,
          spec: specFor(own, few, engine),
        })),
    );
  });
}

function specFor(
  trials: readonly Trial[],
  seeds: readonly number[],
  engine: RunParams['engine'],
): Spec {
  const [{ run }] = trials;
  return {
    version: 1,
    preset: PRESETS[0].id,
    revision: PRESETS[0].revision,
    run: { ...run, engine, seed: seeds[0], seeds: seeds.length },
    arms: [
      ...(hasCompanions(trials[0]) ? controls(run) : []),
      ...trials.map(({ params }, k) => ({ id: armId(k), params })),
    ],
    interventions: trials
      .flatMap(({ interventions }, k) =>
        interventions.map((change) => ({ ...change, arm: armId(k) })),
      )
      .sort((a, b) => a.step - b.step),
  };
}
