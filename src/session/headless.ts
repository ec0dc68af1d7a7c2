import type { Load } from '#data/load.ts';
import { openSource } from '#data/registry.ts';
import { type Supplies, startEngine } from '#engine/start.ts';
import type { Field } from '#protocol/fields.ts';
import { layoutOf } from '#protocol/layout.ts';
import type { Event } from '#protocol/messages.ts';
import type { Spec } from '#spec/index.ts';
import type { Host } from './host.ts';
import { Session } from './session.ts';

export interface Surroundings extends Supplies {
  readonly load: Load;
  readonly breathe: () => Promise<void>;
  readonly onStep?: (step: number) => void;
}

/** The last measurement of a finished run. */
export interface Outcome {
  /** One number per seed of an arm. */
  read(arm: string, field: Field, index?: number): number[];
  /** Arm and seed of every replica that diverged. */
  readonly diverged: readonly string[];
  readonly backend: string;
}

/** Where a session runs without a page; `emit` hears everything but checkpoints. */
export function hostOf(around: Surroundings, emit: (event: Event) => void): Host {
  return {
    emit: (event) => {
      if (event.type === 'progress') around.onStep?.(event.step);
      else if (event.type !== 'checkpoint') emit(event);
    },
    openSource: ({ run }) => openSource(run, around.load),
    startEngine: ({ run }, dims, replicas, source) =>
      startEngine(run.engine, around, {
        dims,
        batch: run.batch,
        steps: run.steps,
        replicas,
        source,
      }),
    breathe: around.breathe,
    wait: around.breathe,
    now: () => performance.now(),
  };
}

/** Runs an experiment from start to end without a page. @throws Error if it fails. */
export async function runHeadless(spec: Spec, around: Surroundings): Promise<Outcome> {
  const events: Event[] = [];
  let cause: unknown;
  const host = hostOf(around, (event) => events.push(event));
  const report = (error: unknown) => {
    cause = error;
  };
  const session = new Session({ ...host, report }, 1, spec);
  await session.open('');
  session.play();
  await session.rested();
  await session.close();
  const failed = events.find((event) => event.type === 'failed');
  if (failed) throw new Error(failed.failure.message, { cause });
  const opened = events.find((event) => event.type === 'opened');
  const measured = events.findLast((event) => event.type === 'measured');
  if (!opened || !measured) throw new Error('The run ended without a measurement.');
  const { info } = opened;
  const { width, fields } = layoutOf(info.dims);
  return {
    backend: info.backend,
    diverged: events.flatMap((event) =>
      event.type === 'diverged'
        ? [`${info.replicas[event.replica].arm} ${info.replicas[event.replica].seed}`]
        : [],
    ),
    read: (arm, field, index = 0) =>
      info.replicas.flatMap((replica, r) =>
        replica.arm === arm ? [measured.rows[r * width + fields[field].offset + index]] : [],
      ),
  };
}
