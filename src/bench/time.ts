import type { Case } from './cases.ts';
import type { Contender, Prepared } from './contender.ts';
import type { Calls } from './count.ts';

/** How long a run may take. Times in ms. */
export interface Limits {
  readonly rounds: number;
  /** Length of one turn of one engine, about. */
  readonly turn: number;
  /** Time of all turns of one engine in one case, about; three turns are always taken. */
  readonly inAll: number;
  /** A step that takes longer is too slow. */
  readonly step: number;
  /** So long may compiling take, or a turn. */
  readonly patience: number;
}

export interface Tools {
  now(): number;
  readonly calls: Calls;
}

/** One turn of one engine, per step. */
export interface Turn {
  readonly ms: number;
  readonly host: number;
  readonly dispatches: number;
  readonly allocations: number;
  /** GFLOP/s of one core at best, taken just before; NaN for work on the graphics adapter. */
  readonly peak: number;
}

/** An engine that is ready to take its turns at a case. */
export interface Racer {
  readonly contender: Contender;
  readonly prepared: Prepared;
  /** Steps of one turn. */
  readonly steps: number;
  readonly turns: Turn[];
}

export class TooSlow extends Error {}

const MOST_STEPS = 500;

async function within<T>(work: Promise<T>, patience: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const seconds = Math.round(patience / 1000);
    timer = setTimeout(() => reject(new TooSlow(`Not done after ${seconds} s.`)), patience);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** @throws Error if the engine complained, or its loss is no number. */
export async function takeTurn(
  prepared: Prepared,
  steps: number,
  { patience }: Pick<Limits, 'patience'>,
  { now, calls }: Tools,
): Promise<Omit<Turn, 'peak'> & { loss: number }> {
  await prepared.ready();
  const before = { ...calls };
  const start = now();
  prepared.run(steps);
  const host = now() - start;
  const loss = await within(prepared.settle(), patience);
  const ms = now() - start;
  if (calls.complaint) throw new Error(calls.complaint);
  if (!Number.isFinite(loss)) throw new Error(`Its loss is ${loss}.`);
  return {
    loss,
    ms: ms / steps,
    host: host / steps,
    dispatches: (calls.dispatches - before.dispatches) / steps,
    allocations: (calls.allocations - before.allocations) / steps,
  };
}

/**
 * Compiles, takes first steps, and finds how many make a turn.
 *
 * @throws TooSlow, or whatever the engine throws.
 */
export async function warmUp(
  contender: Contender,
  one: Case,
  limits: Limits,
  tools: Tools,
): Promise<Racer> {
  tools.calls.complaint = undefined;
  const prepared = await within(contender.prepare(one), limits.patience);
  try {
    const first = await takeTurn(prepared, 1, limits, tools);
    const second = await takeTurn(prepared, 1, limits, tools);
    if (second.ms > limits.step) {
      throw new TooSlow(`Too slow for this run: ${(second.ms / 1000).toFixed(1)} s a step.`);
    }
    const trial = Math.max(1, Math.min(10, Math.floor(limits.turn / second.ms)));
    const third = await takeTurn(prepared, trial, limits, tools);
    if (third.loss === first.loss) throw new Error('Its loss does not move.');
    const steps = Math.max(1, Math.min(MOST_STEPS, Math.round(limits.turn / third.ms)));
    return { contender, prepared, steps, turns: [] };
  } catch (error) {
    prepared.dispose();
    throw error;
  }
}
