import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openSource } from '#data/registry.ts';
import type { DataSource } from '#data/source.ts';
import { startEngine } from '#engine/start.ts';
import type { Trainer } from '#engine/trainer.ts';
import type { Event } from '#protocol/messages.ts';
import type { ReplicaState } from '#protocol/snapshot.ts';
import { cleanSpec, GHOST, LIVE, PRESETS, type RunParams, type Spec, specOf } from '#spec/index.ts';
import { anyArm } from '#spec/testing/arbitrary.ts';
import { Session } from '../session.ts';

const STEPS = 6;
const HELD_OUT = 16;
const SMALL = {
  ...{ seeds: 1, steps: STEPS, batch: 6, probeSize: HELD_OUT, trainSize: 24 },
  ...{ hidden: 5, latent: 3, shared: 3, fusion: 4 },
} as const;

/** Every optimiser with and without clipping, and any other setting, of two arms beside their controls. */
const anyRun = (engine: RunParams['engine']) => {
  const arm = fc
    .tuple(anyArm, fc.constantFrom('adam', 'adamw', 'sgd'), fc.constantFrom(0, 0.01, 1))
    .map(([params, optimizer, clip]) => ({ ...params, optimizer, clip }));
  const change = fc.record({
    step: fc.integer({ min: 0, max: STEPS - 1 }),
    arm: fc.constant(LIVE),
    key: fc.constantFrom('gate', 'alpha', 'mu', 'lambda', 'pSub'),
    value: fc.constantFrom(0, 0.3, 1),
  });
  return fc
    .record({ live: arm, ghost: arm, changes: fc.array(change, { maxLength: 3 }) })
    .map(({ live, ghost, changes }): Spec => {
      const usual = specOf(PRESETS[0], { ...SMALL, engine });
      const arms = usual.arms.map(({ id, params }) => {
        return { id, params: id === LIVE ? live : id === GHOST ? ghost : params };
      });
      return cleanSpec({ ...usual, arms, interventions: changes }).spec;
    });
};

interface Stage {
  readonly session: Session;
  readonly trainer: Trainer;
  readonly source: DataSource;
}

/** The state in which a run ends, with `conduct` leading it there. */
async function endOf(
  spec: Spec,
  wasmPath: string,
  conduct: (stage: Stage) => Promise<void>,
): Promise<readonly ReplicaState[]> {
  const events: Event[] = [];
  let stage: Omit<Stage, 'session'> | undefined;
  const breathe = () => new Promise<void>((resolve) => setTimeout(resolve, 0));
  const session = new Session(
    {
      emit: (event) => events.push(event),
      openSource: ({ run }) => openSource(run, () => Promise.reject(new Error('no files here'))),
      startEngine: async ({ run }, dims, replicas, source) => {
        const task = { dims, batch: run.batch, steps: run.steps, replicas, source };
        const engine = await startEngine(run.engine, { wasmPath }, task);
        expect(engine.trainer.backend).toBe(run.engine);
        stage = { trainer: engine.trainer, source };
        return engine;
      },
      breathe,
      wait: breathe,
      now: () => performance.now(),
    },
    1,
    spec,
  );
  await session.open('');
  if (stage) await conduct({ session, ...stage });
  await session.close();
  expect(events.filter(({ type }) => type === 'failed')).toEqual([]);
  const last = events.findLast((event) => event.type === 'checkpoint');
  if (last?.checkpoint.step !== STEPS) throw new Error('The run did not come to its end.');
  return last.checkpoint.snapshot.replicas;
}

/** Everything the lab can look at, before every step and after the last. */
async function lookAtAll({ session, trainer, source }: Stage): Promise<void> {
  const heldOut = (seed: number) => source.heldOut(seed, HELD_OUT);
  const given = source.modalities.map(() => ({ kind: 'sample', sample: 1 }) as const);
  for (let step = 0; step <= STEPS; step++) {
    session.dissect();
    await session.rested();
    session.trace(step, { step, given, present: 1 });
    await trainer.gradients();
    await trainer.encode(heldOut);
    await trainer.meanCodes(heldOut);
    await trainer.read();
    await trainer.snapshot();
    session.step(true);
    await session.rested();
  }
}

/** The second law of the lab, for an engine: what is looked at trains as what is not, to the bit. */
export function testObservation(
  engine: RunParams['engine'],
  { wasmPath = '', runs = 2 }: { wasmPath?: string; runs?: number } = {},
): void {
  it(`trains on ${engine} the same bits, looked at or not`, { timeout: 300_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyRun(engine), async (spec) => {
        const seen = { ...spec, run: { ...spec.run, probeEvery: 1 } };
        const unseen = { ...spec, run: { ...spec.run, probeEvery: 1000 } };
        const bits = (states: readonly ReplicaState[]) =>
          states.map(({ divergedAt, ...numbers }) => [
            divergedAt,
            ...Object.values(numbers).map((part) => new Uint32Array(part.slice().buffer)),
          ]);
        const plain = await endOf(unseen, wasmPath, async ({ session }) => {
          session.play();
          await session.rested();
        });
        const looked = await endOf(seen, wasmPath, lookAtAll);
        expect(bits(looked)).toEqual(bits(plain));
      }),
      { numRuns: runs, seed: 12, endOnFailure: true },
    );
  });
}
