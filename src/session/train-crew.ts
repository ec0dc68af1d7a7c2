import type { Snapshot } from '#protocol/snapshot.ts';
import {
  type ArmParams,
  baseOf,
  madeFrom,
  modalityCount,
  type RunParams,
  unimodalArm,
} from '#spec/index.ts';
import type { Crew } from '#sweep/crews.ts';
import { asksControls, type Column, chanceOf, columnsOf } from '#sweep/outcome.ts';
import { trialOf } from '#sweep/point-trial.ts';
import type { Points } from '#sweep/points.ts';
import type { Ran } from '#sweep/results.ts';
import { looksOf } from '#sweep/sweep.ts';
import { hasCompanions, type Trial } from '#sweep/trial.ts';
import type { CrewState, Looks, Trained } from '#sweep/work.ts';
import { Crowd, type Member, Opened } from './crowd.ts';
import type { Surroundings } from './headless.ts';

export interface Training {
  readonly engine: RunParams['engine'];
  readonly around: Surroundings;
  /** Asked between slices of some 40 ms: whether to save and rest. */
  readonly stop?: () => boolean;
  /** Where the crew was cut short. */
  readonly from?: CrewState;
  /** Part of the crew that is done, 0 to 1. */
  onProgress?(done: number): void;
}

const ACCURACY: readonly Column[] = [{ field: 'accuracy', index: 0 }];

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

interface Lap {
  readonly looks: Looks;
  readonly divergedAt: readonly number[];
  /** Where it was stopped, if it was. */
  readonly snapshot?: Snapshot;
}

/** Trains members to the end, or until it is stopped, and takes these numbers at each look. */
async function lap(
  members: readonly Member[],
  columns: readonly Column[],
  at: readonly number[],
  { around, stop }: Training,
  from: Pick<CrewState, 'looks' | 'snapshot'> | undefined,
  opened: Opened,
  onStep: (step: number) => void,
): Promise<Lap> {
  const crowd = await Crowd.open(members, { ...around, onStep }, opened);
  try {
    if (from) crowd.restore(from.snapshot);
    const looks = [...(from?.looks ?? [])];
    for (const step of at.slice(looks.length)) {
      await crowd.advance(step, stop);
      if (crowd.step < step) {
        return { looks, divergedAt: [...crowd.divergedAt], snapshot: await crowd.snapshot() };
      }
      looks.push((await crowd.take(columns)).map((numbers) => numbers?.map(finite)));
    }
    return { looks, divergedAt: [...crowd.divergedAt] };
  } finally {
    crowd.dispose();
  }
}

/** The networks of a crew. @param trials one for each job. */
export const membersOf = (
  trials: readonly Trial[],
  jobs: Crew,
  engine: RunParams['engine'],
): Member[] =>
  trials.map(({ run, params, interventions: changes }, r) => {
    const { seed } = jobs[r];
    return { run: { ...run, engine }, params, changes, seed };
  });

/** A control of every sense for each data and seed that asks for them, each once. */
function controlsOf(
  members: readonly Member[],
  base: ArmParams,
): {
  readonly controls: readonly Member[];
  /** Per member where its controls begin. */
  readonly first: readonly number[];
} {
  const controls: Member[] = [];
  const known = new Map<string, number>();
  const first = members.map(({ run, seed }) => {
    const place = `${seed} ${JSON.stringify(run)}`;
    const found = known.get(place) ?? controls.length;
    if (!known.has(place)) {
      known.set(place, found);
      for (let sense = 0; sense < modalityCount(run); sense++) {
        controls.push({ run, seed, params: unimodalArm(sense, base), changes: [] });
      }
    }
    return found;
  });
  return { controls, first };
}

/**
 * Trains the networks of a crew, then the unimodal controls of those of which it must be asked whether a silent
 * sense could have answered alone. What comes out depends on each network alone, not on its crew.
 *
 * @throws Error in words if data or engine fail.
 */
export async function trainCrew(points: Points, jobs: Crew, training: Training): Promise<Trained> {
  const { engine, from, onProgress } = training;
  const { sweep } = points;
  const base = baseOf(madeFrom(sweep));
  const trials = jobs.map(({ point }) => trialOf(sweep, points.at(point)));
  const members = membersOf(trials, jobs, engine);
  // First, so that borrowers find them before a network that happens to have one sense alone.
  const companions = controlsOf(
    members.filter((_, r) => hasCompanions(trials[r])),
    base,
  ).controls;
  const at = looksOf(sweep);
  const opened = new Opened();
  const [{ run }] = members;
  const told = (begun: number) => (step: number) => onProgress?.((begun + step / run.steps) / 2);
  const cut = from?.networks ? undefined : from;
  const own: Lap =
    from?.networks ??
    (await lap([...companions, ...members], columnsOf(sweep), at, training, cut, opened, told(0)));
  if (own.snapshot) {
    return { ended: false, state: { jobs, looks: own.looks, snapshot: own.snapshot } };
  }
  const networks = { looks: own.looks, divergedAt: own.divergedAt };
  const place = (r: number) => companions.length + r;
  const looksAt = (r: number) => networks.looks.map((look) => look[place(r)] ?? []);
  const asking = [...members.keys()].filter(
    (r) => networks.divergedAt[place(r)] < 0 && asksControls(sweep, looksAt(r), chanceOf(run)),
  );
  const { controls, first } = controlsOf(
    asking.map((r) => members[r]),
    base,
  );
  const seen: Lap =
    controls.length === 0
      ? { looks: [], divergedAt: [] }
      : await lap(controls, ACCURACY, at, training, from?.networks && from, opened, told(1));
  if (seen.snapshot) {
    return { ended: false, state: { jobs, networks, looks: seen.looks, snapshot: seen.snapshot } };
  }
  onProgress?.(1);
  const senses = modalityCount(run);
  const ran = jobs.map(({ seed }, r): Ran => {
    const diverged = networks.divergedAt[place(r)];
    if (diverged >= 0) return { seed, state: 'diverged', at: diverged };
    const asked = asking.indexOf(r);
    if (asked < 0) return { seed, state: 'done', looks: looksAt(r) };
    const answers = seen.looks.map((look) =>
      Array.from({ length: senses }, (_, sense) => look[first[asked] + sense]?.[0] ?? null),
    );
    return { seed, state: 'done', looks: looksAt(r), controls: answers };
  });
  return { ended: true, ran };
}
