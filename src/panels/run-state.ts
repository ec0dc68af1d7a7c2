import type { Divergence } from '#lab-state/experiment.ts';
import type { Recording } from '#lab-state/recording.ts';
import { LEARNED, LOW_BELOW } from '#protocol/collapse.ts';
import { GHOST, LIVE } from '#spec/index.ts';
import { lowNow } from './collapse.ts';
import { type Fall, fallsOf, type Hole, holesOf } from './run-falls.ts';
import { type Lack, lackOf } from './run-lack.ts';
import { type Leap, leapsOf } from './run-leaps.ts';
import { againSince, outBy, outSince, roseSince, type Turning, turningsOf } from './run-outs.ts';
import { shareHistory } from './shares.ts';

/** Something the visitor, or the link, changed of the live arm. */
export interface Turn {
  readonly step: number;
  /** In the middle of a sentence: "distillation", "distillation off", "learning rate 0.1". */
  readonly name: string;
  /** Which great switch was thrown, if it was one. */
  readonly thrown?: { readonly name: string; readonly on: boolean };
}

/**
 * How a sense stands. `unknown`: nothing to share out. `collapsed`: low by both shares while it could answer alone.
 * `returning`: it collapsed, and is not over the line by both shares yet. `low`: by the share at the mean alone.
 * `weak`: low, but alone it could not answer either. `back`: it collapsed, and is over the line again.
 * `little`: over the line, but a small part. `heard`: more than that, which need not be all it could bring (`lack`).
 */
export type Condition =
  | 'unknown'
  | 'collapsed'
  | 'returning'
  | 'low'
  | 'weak'
  | 'back'
  | 'little'
  | 'heard';

export interface SenseState {
  readonly sense: number;
  readonly condition: Condition;
  /** Shares of the answer, means over seeds: absent senses at their mean, and another sample's. */
  readonly share: number;
  readonly conflict: number;
  /** Share in the ghost twin. */
  readonly ghost: number;
  /** Whether every live seed lies on one side of every ghost seed. */
  readonly apart: boolean;
  readonly outSince?: number;
  /** Since when it is under the line again, where one of its shares was over it after it went out. */
  readonly again?: number;
  /** How it went out in the ghost twin, if it is out there. */
  readonly ghostOut?: Turning;
  /** Whether one of its shares was over the line there since. */
  readonly ghostRose: boolean;
  /** Share at the last measurement up to the change since which it differs from the ghost. */
  readonly before: number;
  /** Highest share before the newest measurement, while the network answered; -1 where there is none. */
  readonly peak: number;
  /** Whether the share that is drawn was ever over the line. */
  readonly reached: boolean;
  /** What it is worth alone, where a network that has only this sense is far better. */
  readonly lack?: Lack;
  /** Its share leapt at the newest measurement. */
  readonly leap?: Leap;
}

/** Something that happened to a sense or to the answers, with what was changed last before it. */
export interface Change {
  readonly kind: 'collapsed' | 'back' | 'crashed' | 'leapt';
  readonly step: number;
  readonly sense?: number;
  readonly turning?: Turning;
  readonly leap?: Leap;
  readonly fall?: Fall;
  readonly after?: Turn;
  /** Whether the ghost twin stood alike at that step: then no change of the live arm explains it. */
  readonly alike: boolean;
}

/**
 * `before`: no step is taken. `broken`: every live seed stopped. `crashed`: the answers fell far below what they
 * were. `learning`: they hardly beat chance yet.
 */
type Stage = 'before' | 'broken' | 'crashed' | 'learning' | 'running';

export interface RunState {
  readonly stage: Stage;
  /** Step of the newest measurement; -1 before the first. */
  readonly step: number;
  readonly brokenAt?: number;
  /** The crash that lasts. */
  readonly crash?: Change;
  /** The last hole in the chart of shares. */
  readonly hole?: Hole;
  readonly senses: readonly SenseState[];
  /** The sense to speak of: the smallest share among those that stand worst. */
  readonly subject: number;
  readonly changes: readonly Change[];
  /** Switches that are on, and since when. */
  readonly on: readonly Turn[];
  /** What is to be changed yet. */
  readonly planned: readonly Turn[];
  /** Live seeds that still train, of how many. */
  readonly seeds: { readonly whole: number; readonly all: number };
}

export interface Told {
  readonly recording?: Recording;
  readonly turns: readonly Turn[];
  readonly diverged: readonly Divergence[];
}

/** Share below which a sense is said to bring little. */
export const LITTLE_BELOW = 0.2;

/** The order in which senses are spoken of. */
const WORST: readonly Condition[] = ['collapsed', 'returning', 'low', 'back'];

function rankOf({ condition, ghostOut, lack, leap }: SenseState): number {
  const place = leap ? WORST.indexOf('returning') : WORST.indexOf(condition);
  if (place >= 0) return place;
  if (ghostOut) return WORST.length;
  return WORST.length + (lack ? 1 : 2);
}

function conditionOf(recording: Recording, sense: number, share: number, conflict: number) {
  if (!Number.isFinite(share)) return 'unknown';
  const low = lowNow(recording, sense);
  if (low === 'both') return 'collapsed';
  if (outSince(recording, sense, LIVE) !== undefined) return 'returning';
  if (low === 'mean') return 'low';
  if (share < LOW_BELOW) return 'weak';
  const left = turningsOf(recording, sense, LIVE).length > 0;
  if (left && conflict >= LOW_BELOW) return 'back';
  return share < LITTLE_BELOW ? 'little' : 'heard';
}

/** The highest share of a sense before the newest measurement, while the live arm answered. */
function peakOf(recording: Recording, sense: number): number {
  const least = 1 / recording.info.classes.length + LEARNED;
  const accuracy = recording.history(LIVE, 'accuracy');
  const shares = shareHistory(recording, LIVE, sense).map(({ mean }, k) =>
    accuracy[k].mean > least ? mean : Number.NaN,
  );
  return Math.max(-1, ...shares.slice(0, -1).filter(Number.isFinite));
}

function senseOf(recording: Recording, sense: number, first: Turn | undefined): SenseState {
  const histories = [LIVE, GHOST].map((arm) => shareHistory(recording, arm, sense));
  const [live, ghost] = histories.map((history) => history.at(-1));
  const share = live?.mean ?? Number.NaN;
  const conflict = recording.band(LIVE, 'shareResampled', sense).mean;
  const at = histories[0].findLast(({ step }) => first !== undefined && step <= first.step);
  return {
    sense,
    condition: conditionOf(recording, sense, share, conflict),
    share,
    conflict,
    ghost: ghost?.mean ?? Number.NaN,
    apart: Boolean(live && ghost && (live.high < ghost.low || live.low > ghost.high)),
    outSince: outSince(recording, sense, LIVE),
    again: againSince(recording, sense, LIVE),
    ghostOut: outBy(recording, sense, GHOST),
    ghostRose: roseSince(recording, sense, GHOST),
    before: at?.mean ?? Number.NaN,
    peak: peakOf(recording, sense),
    reached: histories[0].some(({ mean }) => mean >= LOW_BELOW),
    lack: lackOf(recording, sense, LIVE),
    leap: leapsOf(recording, sense, LIVE).find(({ step }) => step === recording.newest),
  };
}

/** Which switches are on after all turns. */
function switchesOn(turns: readonly Turn[]): Turn[] {
  const on = new Map<string, Turn>();
  for (const turn of turns) {
    if (turn.thrown?.on) on.set(turn.thrown.name, turn);
    else if (turn.thrown) on.delete(turn.thrown.name);
  }
  return [...on.values()];
}

function changesOf(recording: Recording, turns: readonly Turn[]): Change[] {
  // A change at a step trains from the next one on: what is measured there is not its doing.
  const after = (step: number) => turns.findLast((turn) => turn.step < step);
  const senses = recording.info.modalities.flatMap((_, sense) => {
    const turned = turningsOf(recording, sense, LIVE).map((turning): Change => {
      const { kind, step } = turning;
      const ghost = turningsOf(recording, sense, GHOST).findLast((one) => one.step <= step);
      const alike = (ghost?.kind ?? 'back') === kind;
      return { kind, step, sense, turning, after: after(step), alike };
    });
    const leapt = leapsOf(recording, sense, LIVE)
      .filter(({ step }) => !turned.some((one) => one.step === step))
      .map((leap): Change => {
        const { step } = leap;
        const alike = leapsOf(recording, sense, GHOST).some((twin) => twin.step === step);
        return { kind: 'leapt', step, sense, leap, after: after(step), alike };
      });
    return [...turned, ...leapt];
  });
  const crashes = fallsOf(recording, LIVE).map((fall): Change => {
    const { step } = fall;
    const alike = fallsOf(recording, GHOST).some(
      (twin) => twin.step <= step && (twin.until === undefined || twin.until > step),
    );
    return { kind: 'crashed', step, fall, after: after(step), alike };
  });
  return [...senses, ...crashes].sort((a, b) => a.step - b.step);
}

function stageOf(recording: Recording, crash: Change | undefined, broken: boolean): Stage {
  if (recording.newest <= 0) return 'before';
  if (broken) return 'broken';
  if (crash) return 'crashed';
  const gain = recording.band(LIVE, 'accuracy').mean - 1 / recording.info.classes.length;
  const shared = Number.isFinite(shareHistory(recording, LIVE, 0).at(-1)?.mean);
  return gain >= LEARNED && shared ? 'running' : 'learning';
}

/**
 * The state of a run at its newest measurement: what is collapsed, since when, what changed after which switch, what
 * broke, and whether it is too early to say. Every sentence about a run, and its marks in time, are made of this.
 */
export function runStateOf({ recording, turns: all, diverged }: Told): RunState {
  if (!recording || recording.newest < 0) {
    const nothing = { senses: [], subject: 0, changes: [], on: [], seeds: { whole: 0, all: 0 } };
    return { ...nothing, stage: 'before', step: -1, planned: all };
  }
  const step = recording.newest;
  const turns = all.filter((turn) => turn.step <= step);
  const broken = diverged.filter((one) => one.arm === LIVE && one.step <= step);
  const replicas = recording.replicasOf(LIVE).length;
  const changes = changesOf(recording, turns);
  const crash = changes.findLast(({ fall }) => fall && fall.until === undefined);
  const stage = stageOf(recording, crash, broken.length > 0 && broken.length >= replicas);
  const on = switchesOn(turns);
  const first = on.length > 0 ? on.reduce((a, b) => (b.step < a.step ? b : a)) : turns.at(0);
  const senses = recording.info.modalities.map((_, sense) => senseOf(recording, sense, first));
  const worse = (a: SenseState, b: SenseState) =>
    rankOf(a) - rankOf(b) || (b.share < a.share ? 1 : -1);
  return {
    stage,
    step,
    brokenAt: stage === 'broken' ? Math.max(...broken.map((one) => one.step)) : undefined,
    crash,
    hole: holesOf(recording, LIVE).at(-1),
    senses,
    subject: senses.toSorted(worse)[0].sense,
    changes,
    on,
    planned: step <= 0 ? all : all.filter((turn) => turn.step > step),
    seeds: { whole: replicas - broken.length, all: replicas },
  };
}
