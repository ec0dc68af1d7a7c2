import { caseName } from './bench-words.ts';
import type { Case } from './cases.ts';
import type { Contender } from './contender.ts';
import { onGraphics } from './engines.ts';
import { flopsOf } from './flops.ts';
import { median } from './median.ts';
import type { Result, Row, Skipped, Update } from './result.ts';
import {
  type Limits,
  type Racer,
  type Tools,
  TooSlow,
  type Turn,
  takeTurn,
  warmUp,
} from './time.ts';

const LEAST_ROUNDS = 3;

const identity = (one: Case) => ({
  model: one.model,
  objectives: one.objectives,
  R: one.replicas,
  ...(one.sweep && { sweep: one.sweep }),
});

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
const round = (value: number): number => Number(value.toPrecision(4));

function rowOf({ contender, steps, turns }: Racer, one: Case, device: string): Row {
  const middle = (field: keyof Turn) => round(median(turns.map((turn) => turn[field])));
  const ms = middle('ms');
  const { dims, batch, sweep } = one;
  return {
    engine: contender.engine,
    device: onGraphics(contender.engine) ? device : 'cpu',
    ...identity(one),
    msPerStep: ms,
    dispatchesPerStep: middle('dispatches'),
    hostMsPerStep: contender.hostTime ? middle('host') : null,
    steps: steps * turns.length,
    allocationsPerStep: middle('allocations'),
    gflops: round(flopsOf(one) / (1e6 * ms)),
    peakGflops: finite(middle('peak')),
    ...(sweep && { m: dims.inputs.length, hidden: dims.hidden, batch }),
  };
}

export interface Bench {
  readonly contenders: readonly Contender[];
  readonly limits: Limits;
  readonly tools: Tools;
  readonly device: string;
  /** GFLOP/s that one core of this machine reaches at best right now; absent where it cannot be told. */
  peak?(): number;
  tell(update: Update): void;
}

/** Every engine in turn, round after round, each round beginning with another one. */
async function race(racers: Racer[], bench: Bench, drop: (racer: Racer, error: unknown) => void) {
  const spent = new Map<Racer, number>();
  for (let lap = 0; lap < bench.limits.rounds; lap++) {
    const shift = lap % Math.max(1, racers.length);
    for (const racer of [...racers.slice(shift), ...racers.slice(0, shift)]) {
      const sofar = spent.get(racer) ?? 0;
      if (lap >= LEAST_ROUNDS && sofar > bench.limits.inAll) continue;
      bench.tell({ kind: 'engine', engine: racer.contender.engine });
      bench.tools.calls.complaint = undefined;
      try {
        const peak = onGraphics(racer.contender.engine) ? undefined : bench.peak?.();
        const turn = await takeTurn(racer.prepared, racer.steps, bench.limits, bench.tools);
        racer.turns.push({ ...turn, peak: peak ?? Number.NaN });
        spent.set(racer, sofar + turn.ms * racer.steps);
      } catch (error) {
        racers.splice(racers.indexOf(racer), 1);
        drop(racer, error);
      }
    }
  }
}

/** Runs all cases on all engines, interleaved. An engine that fails is left out, and said why. */
export async function measure(cases: readonly Case[], bench: Bench): Promise<Result> {
  const rows: Row[] = [];
  const skipped: Skipped[] = [];
  const slow = new Set<string>();
  for (const [done, one] of cases.entries()) {
    bench.tell({ kind: 'case', done, of: cases.length, name: caseName(one) });
    const skip = ({ engine }: Contender, reason: string) =>
      skipped.push({ engine, ...identity(one), reason });
    const fail = (contender: Contender, error: unknown) => {
      if (error instanceof TooSlow) slow.add(seriesOf(contender, one));
      skip(contender, error instanceof Error ? error.message : String(error));
    };
    const racers: Racer[] = [];
    for (const contender of bench.contenders) {
      const tooSlow = slow.has(seriesOf(contender, one)) && 'Too slow with fewer replicas.';
      const refusal = contender.refuses(one) ?? (tooSlow || undefined);
      if (refusal) {
        if (!one.sweep) skip(contender, refusal);
        continue;
      }
      bench.tell({ kind: 'engine', engine: contender.engine });
      try {
        racers.push(await warmUp(contender, one, bench.limits, bench.tools));
      } catch (error) {
        fail(contender, error);
      }
    }
    await race(racers, bench, ({ contender, prepared }, error) => {
      prepared.dispose();
      fail(contender, error);
    });
    for (const racer of racers) {
      rows.push(rowOf(racer, one, bench.device));
      racer.prepared.dispose();
    }
    bench.tell({ kind: 'result', result: { rows, skipped } });
  }
  return { rows, skipped };
}

const seriesOf = ({ engine }: Contender, { model, objectives, sweep }: Case): string =>
  [engine, model, objectives, sweep].join();
