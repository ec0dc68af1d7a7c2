import { modalityCount, type RunParams, type Spec } from '#spec/index.ts';
import { type Holder, memoryOf as memoryOfRun } from '#spec/memory.ts';
import { fittingSweep, networksOf } from './clean-sweep.ts';
import type { Crewing } from './crews.ts';
import type { Need } from './messages.ts';
import { columnsOf } from './outcome.ts';
import { trialOf } from './point-trial.ts';
import type { Points } from './points.ts';
import { spreadOver } from './spread.ts';
import { COLLAPSED, looksOf, type Sweep } from './sweep.ts';
import { hasCompanions, type Trial } from './trial.ts';

/** Networks of a crew at most: on the processor more save nothing, a graphics card takes many at once. */
const MOST = { processor: 24, tfjs: 24, card: 256 } as const;

const HOLDERS: Readonly<Record<RunParams['engine'], Holder>> = {
  ...{ auto: 'processor', 'plan-cpu': 'processor', webgpu: 'card' },
  ...{ wasm: 'tfjs', cpu: 'tfjs', exact: 'tfjs' },
};

/** Memory that all crews that train at once may take, bytes; and time that is begun without a question, s. */
const MOST_MEMORY = 1.5e9;
const MOST_SECONDS = 3600;

/** Points that are looked at for the largest network. */
const LOOKED_AT = 16;

/** Networks with their controls, for each of the sweep's own, where collapse is asked: as in the default map. */
const WITH_CONTROLS = 1.5;

/** What a browser holds of a network that is done, bytes: its record, and each number of it. */
const RECORD = 200;
const NUMBER = 16;

/** How a sweep is trained on a machine. */
export interface Outfit {
  /** Crews that train at once. */
  readonly lanes: number;
  readonly crewing: Crewing;
}

/** What a sweep asks of the machine it is trained on. */
export interface SweepCost {
  /** Without controls. */
  readonly networks: number;
  /** Bytes, of all crews at once and of what is kept. */
  readonly memory: number;
  /** Until all of it is done, s; nothing while the machine has not been tried. */
  readonly seconds?: number;
  /** Why it should not be begun as it is. */
  readonly tooBig?: 'memory' | 'time';
  /** The largest like it that is not too big; nothing where there is none. */
  readonly fitting?: Sweep;
}

/** Bytes that a crew of so many networks holds while it trains, each with data of its own, in one thread. */
export function memoryOfCrew(
  { run, params }: Trial,
  engine: RunParams['engine'],
  networks: number,
) {
  const spec = { arms: [{ id: '', params }], interventions: [], run: { ...run, seeds: networks } };
  return memoryOfRun(HOLDERS[engine], spec as unknown as Spec, false, 1);
}

/** Bytes of so many networks of a sweep, companions included, where each is as large as the largest. */
function memoryOf(points: Points, engine: RunParams['engine'], networks: number): number {
  const { sweep } = points;
  return Math.max(
    ...spreadOver(points, LOOKED_AT).map((point) => {
      const trial = trialOf(sweep, points.at(point));
      const beside = hasCompanions(trial) ? modalityCount(trial.run) : 0;
      return memoryOfCrew(trial, engine, networks * (1 + beside));
    }),
  );
}

/**
 * How a sweep is trained here: in a worker for each core, of which the page keeps one where there are more than
 * two, or in one that has the graphics card; fewer, and in smaller crews, where the memory asks for it.
 */
export function outfitFor(points: Points, engine: RunParams['engine'], cores: number): Outfit {
  const holder = HOLDERS[engine];
  const free = holder === 'card' ? 1 : Math.max(1, cores > 2 ? cores - 1 : cores);
  const fit = Math.floor(MOST_MEMORY / memoryOf(points, engine, 1));
  const lanes = Math.max(1, Math.min(free, fit));
  const most = Math.max(1, Math.min(MOST[holder], Math.floor(fit / lanes)));
  return { lanes, crewing: { mixes: engine === 'plan-cpu', most } };
}

/** Time of one network of a sweep with what is asked of controls, ms. */
function timeOf(sweep: Sweep, { opening, step, look }: Need): number {
  const asks = sweep.outcomes.some(({ measure }) => measure === COLLAPSED);
  const one = opening + sweep.steps * step + sweep.looks * look;
  return one * (asks ? WITH_CONTROLS : 1);
}

/** @param networks that are to be trained; all of them where nothing is said. */
export function costOf(
  points: Points,
  engine: RunParams['engine'],
  cores: number,
  need?: Need,
  networks = networksOf(points.sweep),
): SweepCost {
  const { sweep } = points;
  const { lanes, crewing } = outfitFor(points, engine, cores);
  const numbers = looksOf(sweep).length * columnsOf(sweep).length;
  const crews = lanes * memoryOf(points, engine, crewing.most);
  const memory = crews + networks * (RECORD + NUMBER * numbers);
  if (crews > MOST_MEMORY) return { networks, memory, tooBig: 'memory' };
  if (!need) return { networks, memory };
  const each = timeOf(sweep, need) / lanes / 1000;
  const seconds = networks * each;
  if (seconds <= MOST_SECONDS) return { networks, memory, seconds };
  const fitting = fittingSweep(sweep, Math.max(1, Math.floor(MOST_SECONDS / each)));
  return { networks, memory, seconds, tooBig: 'time', fitting };
}
