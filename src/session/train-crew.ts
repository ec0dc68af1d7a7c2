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
import type { Answer, CrewState, Looks, Trained } from '#sweep/work.ts';
import { Crowd, type Member, Opened } from './crowd.ts';
import type { Surroundings } from './headless.ts';

export interface Training {
  readonly engine: RunParams['engine'];
  readonly around: Surroundings;
  /** Asked between slices of some 40 ms: whether to save and rest. */
  readonly stop?: () => boolean;
  /** Where the crew was cut short. */
  readonly from?: CrewState;
  /** What crews of this sweep that were trained before leave to this one. */
  readonly shared?: Shared;
  /** Part of the crew that is done, 0 to 1. */
  onProgress?(done: number): void;
}

/** Sources of data that are kept from crew to crew at most: those of a sweep that has few. */
const FEW_SOURCES = 8;

/** What crews of one sweep need again, in one thread; it changes the time alone. */
export class Shared {
  #opened = new Opened();
  /** Per look the accuracy of a control, by its data, seed and sense. */
  readonly answers = new Map<string, Answer>();

  /** Data for the next crew. */
  get opened(): Opened {
    if (this.#opened.sources.size > FEW_SOURCES) this.#opened = new Opened();
    return this.#opened;
  }
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

/** A unimodal control, and what it is told from others by. */
interface Control {
  readonly name: string;
  readonly member: Member;
}

/** A control of every sense for each data and seed that asks for them, each once. */
function controlsOf(
  members: readonly Member[],
  base: ArmParams,
): {
  readonly controls: readonly Control[];
  /** Per member where its controls begin. */
  readonly first: readonly number[];
} {
  const controls: Control[] = [];
  const known = new Map<string, number>();
  const first = members.map(({ run, seed }) => {
    const place = `${seed} ${JSON.stringify(run)}`;
    const found = known.get(place) ?? controls.length;
    if (!known.has(place)) {
      known.set(place, found);
      for (let sense = 0; sense < modalityCount(run); sense++) {
        const member = { run, seed, params: unimodalArm(sense, base), changes: [] };
        controls.push({ name: `${sense} ${place}`, member });
      }
    }
    return found;
  });
  return { controls, first };
}

/** What was taken before must be of so many networks, and so many numbers of each that had not diverged. */
function checkLooks(looks: Looks, networks: number, columns: number, most: number): void {
  const whole = looks.every(
    (look) =>
      look.length === networks &&
      look.every((numbers) => numbers === undefined || numbers.length === columns),
  );
  if (!whole || looks.length > most) throw new Error('What was taken of it does not fit.');
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
  ).controls.map(({ member }) => member);
  const [at, columns] = [looksOf(sweep), columnsOf(sweep)];
  const { opened, answers } = training.shared ?? new Shared();
  const [{ run }] = members;
  const told = (begun: number) => (step: number) => onProgress?.((begun + step / run.steps) / 2);
  const all = [...companions, ...members];
  const cut = from?.networks ? undefined : from;
  if (from) checkLooks((from.networks ?? from).looks, all.length, columns.length, at.length);
  const own: Lap = from?.networks ?? (await lap(all, columns, at, training, cut, opened, told(0)));
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
  const known = from?.networks
    ? (from.networks.known ?? controls.map(() => null))
    : controls.map(({ name }) => answers.get(name) ?? null);
  const unknown = [...controls.keys()].filter((k) => !known[k]);
  if (from?.networks) checkLooks(from.looks, unknown.length, ACCURACY.length, at.length);
  const seen: Lap =
    unknown.length === 0
      ? { looks: [], divergedAt: [] }
      : await lap(
          unknown.map((k) => controls[k].member),
          ...([ACCURACY, at, training, from?.networks && from, opened, told(1)] as const),
        );
  if (seen.snapshot) {
    const { looks, snapshot } = seen;
    return { ended: false, state: { jobs, networks: { ...networks, known }, looks, snapshot } };
  }
  unknown.forEach((k, place) => {
    const answer = seen.looks.map((look) => look[place]?.[0] ?? null);
    answers.set(controls[k].name, answer);
  });
  onProgress?.(1);
  const senses = modalityCount(run);
  const ran = jobs.map(({ seed }, r): Ran => {
    const diverged = networks.divergedAt[place(r)];
    if (diverged >= 0) return { seed, state: 'diverged', at: diverged };
    const asked = asking.indexOf(r);
    if (asked < 0) return { seed, state: 'done', looks: looksAt(r) };
    const own = Array.from({ length: senses }, (_, sense) => {
      const k = first[asked] + sense;
      return known[k] ?? answers.get(controls[k].name);
    });
    const taken = at.map((_, look) => own.map((answer) => answer?.[look] ?? null));
    return { seed, state: 'done', looks: looksAt(r), controls: taken };
  });
  return { ended: true, ran };
}
