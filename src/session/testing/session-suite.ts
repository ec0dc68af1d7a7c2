import { beforeEach, describe, expect, it } from 'vitest';
import { DatasetError } from '#data/load.ts';
import { openSource } from '#data/registry.ts';
import { startEngine } from '#engine/start.ts';
import type { Task } from '#engine/task.ts';
import { tf } from '#engine/tfjs/tf.ts';
import type { Backend } from '#protocol/backend.ts';
import { layoutOf } from '#protocol/layout.ts';
import type { Event } from '#protocol/messages.ts';
import { armOf, LIVE, PRESETS, type Spec, specOf } from '#spec/index.ts';
import { Desk } from '../desk.ts';
import type { Host } from '../host.ts';
import { Session } from '../session.ts';
import { wrapped } from './wrapped.ts';

const SMALL = {
  seeds: 1,
  steps: 24,
  batch: 8,
  probeEvery: 5,
  probeSize: 32,
  trainSize: 64,
  hidden: 6,
  latent: 4,
  shared: 4,
  fusion: 4,
} as const;

/** Lets other work in, in Node and in a browser. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

function hostOf(events: Event[], changes: Partial<Host> = {}): Host {
  let clock = 0;
  return {
    emit: (event) => events.push(structuredClone(event)),
    openSource: ({ run }) => openSource(run, () => Promise.reject(new Error('no files here'))),
    startEngine: ({ run }, dims, replicas, source) =>
      startEngine(
        run.engine,
        { wasmPath: '' },
        { dims, batch: run.batch, steps: run.steps, replicas, source },
      ),
    breathe,
    wait: breathe,
    now: () => ++clock,
    ...changes,
  };
}

type Of<T extends Event['type']> = Extract<Event, { type: T }>;
const only = <T extends Event['type']>(events: readonly Event[], type: T) =>
  events.filter((event): event is Of<T> => event.type === type);

/** Runs a spec to its end, with something done to the session on the way. */
async function finish(
  spec: Spec,
  during?: (session: Session, events: readonly Event[]) => Promise<void>,
): Promise<Event[]> {
  const events: Event[] = [];
  const session = new Session(hostOf(events), 1, spec);
  await session.open('');
  await during?.(session, events);
  session.play();
  await session.rested();
  await session.close();
  return events;
}

const until = async (events: readonly Event[], step: number) => {
  while (!only(events, 'progress').some((event) => event.step >= step)) {
    await breathe();
  }
};

const measured = (events: readonly Event[]) =>
  only(events, 'measured').map(({ step, rows }) => ({ step, rows }));
const weights = (events: readonly Event[]) =>
  only(events, 'checkpoint')
    .at(-1)
    ?.checkpoint.snapshot.replicas.map((replica) => replica.values);

/** What a session promises, whatever trains: run by a test file per engine. */
export function testSession(engine: Spec['run']['engine']): void {
  const small: Spec = specOf(PRESETS[0], { ...SMALL, engine });

  describe(`Session on ${engine}`, () => {
    let plain: Event[];
    beforeEach(async () => {
      plain ??= await finish(small);
    });

    it('opens, measures on schedule, and finishes by itself', () => {
      expect(only(plain, 'state').map(({ state }) => state)).toEqual([
        'ready',
        'playing',
        'finished',
      ]);
      expect(measured(plain).map(({ step }) => step)).toEqual([0, 5, 10, 15, 20, 24]);
      const [{ info }] = only(plain, 'opened');
      expect(info.replicas.map(({ arm }) => arm)).toEqual(['live', 'ghost', 'only-1', 'only-2']);
      for (const { rows } of measured(plain).slice(1)) {
        expect(rows.some(Number.isFinite)).toBe(true);
      }
    });

    it('gives live and ghost the same run until a switch is thrown', () => {
      for (const { rows } of measured(plain)) {
        const width = rows.length / 4;
        expect(rows.slice(0, width)).toEqual(rows.slice(width, 2 * width));
      }
    });

    it('is the same run whether or not it was paused and stepped', async () => {
      const paused = await finish(small, async (session, events) => {
        session.play();
        await until(events, 3);
        session.pause();
        await session.rested();
        for (let k = 0; k < 3; k++) {
          session.step();
          await session.rested();
        }
      });
      expect(
        only(paused, 'state').filter(({ state }) => state === 'paused').length,
      ).toBeGreaterThan(2);
      expect(measured(paused)).toEqual(measured(plain));
      expect(weights(paused)).toEqual(weights(plain));
    });

    it('takes one step when asked for one, even right after a pause', async () => {
      const events: Event[] = [];
      const session = new Session(hostOf(events), 1, small);
      await session.open('');
      session.play();
      session.pause();
      session.step();
      await session.rested();
      const last = only(events, 'state').at(-1);
      expect(last).toMatchObject({ state: 'paused' });
      expect(last?.step).toBeLessThanOrEqual(2);
      await session.close();
    });

    it('gives the same bits with every probe on as with none', async () => {
      const rare = await finish({ ...small, run: { ...small.run, probeEvery: 1000 } });
      const often = await finish({ ...small, run: { ...small.run, probeEvery: 1 } });
      expect(measured(often)).toHaveLength(25);
      expect(measured(rare).map(({ step }) => step)).toEqual([0, 24]);
      expect(weights(often)).toEqual(weights(rare));
    });

    it('makes a switch thrown by hand equal to a spec that has it', async () => {
      const { lambda, pSub } = armOf(['distill']);
      const byHand = await finish(small, async (session) => {
        for (let k = 0; k < 7; k++) {
          session.step();
          await session.rested();
        }
        session.set(LIVE, { lambda, pSub });
      });
      const [{ interventions }] = only(byHand, 'intervened');
      expect(interventions).toEqual([
        { step: 7, arm: 'live', key: 'lambda', value: lambda },
        { step: 7, arm: 'live', key: 'pSub', value: pSub },
      ]);
      const planned = await finish({ ...small, interventions });
      expect(measured(planned)).toEqual(measured(byHand));
      expect(weights(planned)).toEqual(weights(byHand));
      expect(weights(planned)?.[0]).not.toEqual(weights(plain)?.[0]);
      expect(weights(planned)?.slice(1)).toEqual(weights(plain)?.slice(1));
    });

    it('takes no notice of a step that it refuses', async () => {
      const events: Event[] = [];
      const host = hostOf(events);
      const stopsAt7 = [{ step: 7, arm: LIVE, key: 'mu', value: 0 } as const];
      const session: Session = new Session(
        {
          ...host,
          emit: (event) => {
            host.emit(event);
            if (event.type !== 'progress' || event.step !== 7) return;
            session.step(true);
            session.pause();
          },
        },
        1,
        { ...small, interventions: stopsAt7 },
      );
      await session.open('');
      session.play();
      await session.rested();
      expect(only(events, 'state').at(-1)).toMatchObject({ state: 'paused', step: 7 });
      expect(measured(events)).toEqual(measured(plain).slice(0, 2));
      await session.close();
    });

    it('measures without a change that is made at the step that is measured, as a replay does', async () => {
      const events: Event[] = [];
      const host = hostOf(events);
      let made = false;
      const session: Session = new Session(
        {
          ...host,
          startEngine: async (...args) => {
            const engine = await host.startEngine(...args);
            const advance = (steps: number) => {
              const goal = engine.trainer.step + steps;
              const progress = engine.trainer.advance(steps);
              if (!made && goal === 10) {
                made = true;
                session.set(LIVE, { gate: 1 });
              }
              return progress;
            };
            return { ...engine, trainer: wrapped(engine.trainer, { advance }) };
          },
        },
        1,
        small,
      );
      await session.open('');
      session.play();
      await session.rested();
      await session.close();
      const [{ interventions }] = only(events, 'intervened');
      expect(interventions).toEqual([{ step: 10, arm: LIVE, key: 'gate', value: 1 }]);
      const planned = await finish({ ...small, interventions });
      expect(measured(events)).toEqual(measured(planned));
      expect(weights(events)).toEqual(weights(planned));
    });

    it('goes on from a checkpoint as if it had never stopped', async () => {
      const spec = {
        ...small,
        interventions: [{ step: 8, arm: LIVE, key: 'gate', value: 1 } as const],
      };
      const whole = await finish(spec);
      const events: Event[] = [];
      const first = new Session(hostOf(events), 1, spec);
      await first.open('');
      for (let k = 0; k < 11; k++) {
        first.step();
        await first.rested();
      }
      await first.close();
      const checkpoint = only(events, 'checkpoint').at(-1)?.checkpoint;
      expect(checkpoint?.step).toBe(11);
      const later: Event[] = [];
      const second = new Session(hostOf(later), 2, spec);
      await second.open('', checkpoint);
      second.play();
      await second.rested();
      await second.close();
      expect(weights(later)).toEqual(weights(whole));
      expect(measured(later).at(-1)).toEqual(measured(whole).at(-1));
    });

    it('goes on from a checkpoint with what was changed after it, and tells the page so', async () => {
      const switched: Spec['interventions'] = [
        { step: 10, arm: LIVE, key: 'gate', value: 1 },
        { step: 12, arm: LIVE, key: 'lambda', value: 1 },
      ];
      const whole = await finish({ ...small, interventions: switched });
      const events: Event[] = [];
      const first = new Session(hostOf(events), 1, small);
      await first.open('');
      for (let k = 0; k < 10; k++) {
        first.step();
        await first.rested();
      }
      await first.close();
      const checkpoint = only(events, 'checkpoint').at(-1)?.checkpoint;
      expect(checkpoint).toMatchObject({ step: 10, interventions: [] });
      const later: Event[] = [];
      const second = new Session(hostOf(later), 2, { ...small, interventions: switched });
      await second.open('', checkpoint);
      expect(only(later, 'intervened').map(({ interventions }) => interventions)).toEqual([
        switched,
      ]);
      second.play();
      await second.rested();
      await second.close();
      expect(weights(later)).toEqual(weights(whole));
      const { fields, width } = layoutOf(only(later, 'opened')[0].info.dims);
      const withoutLoss = (events: readonly Event[], from: number) =>
        measured(events)
          .filter(({ step }) => step >= from)
          .map(({ rows }) => rows.filter((_, k) => k % width !== fields.trainLoss.offset));
      expect(withoutLoss(later, 10)).toEqual(withoutLoss(whole, 10));
    });

    it('refuses a checkpoint of another network, in words', async () => {
      const events: Event[] = [];
      const first = new Session(hostOf(events), 1, small);
      await first.open('');
      first.step();
      await first.rested();
      await first.close();
      const checkpoint = only(events, 'checkpoint').at(-1)?.checkpoint;
      const wider = { ...small, run: { ...small.run, fusion: small.run.fusion + 1 } };
      const second = new Session(hostOf(events), 2, wider);
      await second.open('', checkpoint);
      const { failure } = only(events, 'failed').at(-1) ?? {};
      expect(failure).toMatchObject({ kind: 'checkpoint' });
      expect(failure?.message).toContain('another network');
      await second.close();
    });

    it('refuses a checkpoint whose weights are no numbers, in words', async () => {
      const events: Event[] = [];
      const first = new Session(hostOf(events), 1, small);
      await first.open('');
      first.step();
      await first.rested();
      await first.close();
      const checkpoint = only(events, 'checkpoint').at(-1)?.checkpoint;
      checkpoint?.snapshot.replicas[0].values.fill(Number.NaN, 3, 5);
      const second = new Session(hostOf(events), 2, small);
      await second.open('', checkpoint);
      const { failure } = only(events, 'failed').at(-1) ?? {};
      expect(failure).toMatchObject({ kind: 'checkpoint' });
      expect(failure?.message).toContain('no numbers');
      await second.close();
    });

    it('traces a sample at measured steps, in and after training, and trains on the same', async () => {
      const given = [0, 1].map(() => ({ kind: 'sample', sample: 2 }) as const);
      const ask = (session: Session, step: number, present = 3) =>
        session.trace(step, { step, given, present });
      const asked = await finish(small, async (session, events) => {
        session.play();
        await until(events, 7);
        ask(session, 5);
        ask(session, 5, 1);
        session.pause();
        await session.rested();
        ask(session, 0);
        ask(session, 6);
      });
      const traces = only(asked, 'traced').map(({ trace }) => trace);
      expect(traces.map((trace) => trace?.step)).toEqual([5, 5, 0, 5]);
      expect(traces[0]?.arms.map(({ arm }) => arm)).toEqual(['live', 'ghost']);
      expect(traces[0]?.arms[0].neurons).toEqual(traces[0]?.arms[1].neurons);
      expect(traces[3]).toEqual({ ...traces[0], asked: 6 });
      expect(traces[2]?.arms[0].codes).not.toEqual(traces[0]?.arms[0].codes);
      expect(traces[1]?.arms[0].standIns).toEqual([undefined, 'mean']);
      expect(only(asked, 'opened')[0].info.traceable?.labels).toHaveLength(SMALL.probeSize);
      expect(measured(asked)).toEqual(measured(plain));
      expect(weights(asked)).toEqual(weights(plain));
    });

    it('goes back to a step and on as before, or as a run that was changed there from the start', async () => {
      const change = armOf(['distill']);
      const { lambda, pSub } = change;
      const planned = await finish({
        ...small,
        interventions: [
          { step: 10, arm: LIVE, key: 'lambda', value: lambda },
          { step: 10, arm: LIVE, key: 'pSub', value: pSub },
        ],
      });
      const events: Event[] = [];
      const session = new Session(hostOf(events), 1, small);
      /** Travels, does something there, plays on; returns what came of it. */
      const from = async (run: number, step: number, course: Spec['interventions'], set = {}) => {
        session.travel(run, step, course);
        session.set(LIVE, set);
        await session.rested();
        expect(only(events, 'state').at(-1)).toMatchObject({ run, state: 'paused', step });
        session.play();
        await session.rested();
        return events.filter((event) => event.run === run);
      };
      const since = (all: readonly Event[], step: number) =>
        measured(all).filter((row) => row.step > step);
      await session.open('');
      session.play();
      await until(events, 8);
      session.pause();
      await session.rested();
      session.play();
      await session.rested();

      const again = await from(2, 10, []);
      expect(measured(again)).toEqual(since(plain, 10));
      expect(weights(again)).toEqual(weights(plain));
      const changed = await from(3, 10, [], { lambda, pSub });
      expect(measured(changed)).toEqual(since(planned, 10));
      expect(weights(changed)).toEqual(weights(planned));
      const undone = await from(4, 10, []);
      expect(weights(undone)).toEqual(weights(plain));
      const there = only(changed, 'intervened').at(-1)?.interventions ?? [];
      session.travel(5, 24, there);
      await session.rested();
      expect(weights(events.filter(({ run }) => run === 5))).toEqual(weights(planned));
      expect(only(events, 'state').at(-1)).toMatchObject({ run: 5, state: 'finished', step: 24 });
      expect(only(events, 'failed')).toEqual([]);
      await session.close();
    });

    it('answers what is asked of a run that is about to turn, once it has, of the new course', async () => {
      const events: Event[] = [];
      const session = new Session(hostOf(events), 1, small);
      await session.open('');
      session.play();
      await until(events, 7);
      const gate = [{ step: 5, arm: LIVE, key: 'gate', value: 1 } as const];
      session.travel(2, 5, gate);
      const given = [0, 1].map(() => ({ kind: 'sample', sample: 2 }) as const);
      session.trace(1, { step: 5, given, present: 3 });
      session.hear(0);
      await session.rested();
      await breathe();
      expect(only(events, 'traced')).toMatchObject([
        { run: 2, ask: 1, trace: { step: 5, arms: [{ gate: 1 }, { gate: 0 }] } },
      ]);
      expect(only(events, 'heard').map(({ run }) => run)).toEqual([2]);
      await session.close();
    });

    it('tells of its failure again under the number of the run that was to come', async () => {
      const events: Event[] = [];
      const host = hostOf(events);
      const session: Session = new Session(
        {
          ...host,
          startEngine: async (...args) => {
            const engine = await host.startEngine(...args);
            const advance = () => {
              session.travel(2, 0, []);
              return Promise.reject(new Error('broken'));
            };
            return { ...engine, trainer: wrapped(engine.trainer, { advance }) };
          },
        },
        1,
        small,
      );
      await session.open('');
      session.play();
      await session.rested();
      session.travel(3, 0, []);
      await session.rested();
      expect(only(events, 'failed').map(({ run }) => run)).toEqual([1, 2, 3]);
      expect(only(events, 'state').at(-1)).toMatchObject({ run: 3, state: 'failed' });
      await session.close();
    });

    it('names a replica that has diverged again when the run goes on under another number', async () => {
      const events: Event[] = [];
      const broken: Spec = {
        ...small,
        interventions: [{ step: 6, arm: LIVE, key: 'learningRate', value: 1e30 }],
      };
      const session = new Session(hostOf(events), 1, broken);
      await session.open('');
      for (let k = 0; k < 12; k++) {
        session.step();
        await session.rested();
      }
      const [{ step }] = only(events, 'diverged');
      session.travel(2, 12, broken.interventions);
      await session.rested();
      expect(only(events, 'diverged')).toMatchObject([
        { run: 1, replica: 0, step },
        { run: 2, replica: 0, step },
      ]);
      await session.close();
      const later: Event[] = [];
      const again = new Session(hostOf(later), 3, broken);
      await again.open('', only(events, 'checkpoint').at(-1)?.checkpoint);
      expect(only(later, 'diverged')).toMatchObject([{ run: 3, replica: 0, step }]);
      await again.close();
    });

    it('foretells a step with what is changed at it', async () => {
      const spec: Spec = {
        ...small,
        interventions: [{ step: 3, arm: LIVE, key: 'learningRate', value: 0.1 }],
      };
      const events = await finish(spec, async (session) => {
        for (let k = 0; k < 4; k++) {
          session.dissect();
          session.step();
          await session.rested();
        }
      });
      const [third, fourth] = only(events, 'dissected').slice(2);
      expect(fourth.anatomy[0].update.head).toBeGreaterThan(10 * third.anatomy[0].update.head);
      expect(fourth.anatomy[1].update.head).toBeLessThan(10 * third.anatomy[1].update.head);
    });

    it('says what the next step will do, and does not take it', async () => {
      const looked = await finish(small, async (session) => {
        for (let k = 0; k < 4; k++) {
          session.dissect();
          session.step(k === 3);
          await session.rested();
        }
      });
      expect(weights(looked)).toEqual(weights(plain));
      const said = only(looked, 'dissected');
      expect(said.map(({ step }) => step)).toEqual([0, 1, 2, 3]);
      const losses = only(looked, 'progress').map(({ loss }) => loss[0]);
      expect(said.map(({ anatomy }) => anatomy[0].loss)).toEqual(losses.slice(0, 4));
      const steps = only(looked, 'checkpoint').map(({ checkpoint }) => checkpoint.snapshot);
      const [before, after] = [2, 3].map((step) => {
        const snapshot = steps.find((one) => one.step === step);
        return snapshot?.replicas[0].values ?? new Float32Array();
      });
      const moved = Math.hypot(...after.map((value, k) => value - before[k]));
      const { update } = said[2].anatomy[0];
      const heard = Math.hypot(...update.encoders, update.head);
      expect(heard).toBeGreaterThan(0);
      expect(heard).toBeLessThanOrEqual(moved * 1.0001);
      expect(measured(looked).map(({ step }) => step)).toEqual([0, 4, 5, 10, 15, 20, 24]);
    });

    it('leaves nothing running and nothing in memory when closed in mid-run', async () => {
      const before = tf.memory().numTensors;
      const events: Event[] = [];
      const session = new Session(hostOf(events), 1, {
        ...small,
        run: { ...small.run, steps: 100_000 },
      });
      await session.open('');
      session.play();
      await until(events, 3);
      await session.close();
      const heard = events.length;
      await new Promise((resolve) => setTimeout(resolve, 60));
      expect(events.length).toBe(heard);
      expect(tf.memory().numTensors).toBe(before);
    });

    it('names a replica that diverged and its step, and goes on with the others', async () => {
      const events = await finish({
        ...small,
        interventions: [{ step: 6, arm: LIVE, key: 'learningRate', value: 1e30 }],
      });
      const [diverged, ...more] = only(events, 'diverged');
      expect(more).toEqual([]);
      expect(diverged.replica).toBe(0);
      expect(diverged.step).toBeGreaterThanOrEqual(6);
      expect(only(events, 'state').at(-1)?.state).toBe('finished');
      expect(weights(events)?.[0].every(Number.isFinite)).toBe(true);
      expect(weights(events)?.slice(1)).toEqual(weights(plain)?.slice(1));
    });

    it('says which file of a dataset is missing', async () => {
      const events: Event[] = [];
      const session = new Session(hostOf(events), 1, specOf(PRESETS[1]));
      await session.open('');
      expect(only(events, 'failed')[0].failure).toMatchObject({
        kind: 'data',
        message: expect.stringContaining('digits/digits.json is missing'),
      });
      expect(only(events, 'failed')[0].failure.message).toContain('synthetic');
      await session.close();
      expect(new DatasetError('a', 'b').file).toBe('a');
    });

    /** A host whose engines bear these names, one after the other; and what takes the one that runs away. */
    function losing(events: Event[], names: readonly Backend[]) {
      const host = hostOf(events);
      let started = 0;
      const device = { lose: () => {} };
      const startEngine: Host['startEngine'] = async ({ run }, dims, replicas, source) => {
        const task = { dims, batch: run.batch, steps: run.steps, replicas, source };
        const { trainer, advice } = await startHere(task);
        const backend = names[Math.min(started++, names.length - 1)];
        const lost = new Promise<string>((resolve) => {
          device.lose = () => resolve('gone');
        });
        return { trainer: wrapped(trainer, { backend }), advice, lost };
      };
      return { host: { ...host, startEngine }, device };
    }
    const startHere = (task: Task) => startEngine(engine, { wasmPath: '' }, task);

    it('says which engines trained, and keeps their list with every checkpoint', async () => {
      const events: Event[] = [];
      const { host, device } = losing(events, ['webgpu', 'webgpu', 'wasm']);
      const session = new Session(host, 1, { ...small, run: { ...small.run, engine: 'auto' } });
      await session.open('');
      for (let step = 1; step <= 9; step++) {
        session.step();
        await session.rested();
        if (step === 4 || step === 7) {
          device.lose();
          while (only(events, 'recovered').at(-1)?.step !== step) await breathe();
          await session.rested();
        }
      }
      const recovered = only(events, 'recovered');
      expect(recovered.map(({ step, from, backend }) => [step, from, backend])).toEqual([
        [4, 4, 'webgpu'],
        [7, 7, 'wasm'],
      ]);
      const both = [
        { backend: 'webgpu', from: 0 },
        { backend: 'wasm', from: 7 },
      ];
      expect(only(events, 'engines').map(({ engines }) => engines)).toEqual([
        [both[0]],
        [both[0]],
        both,
      ]);
      expect(only(events, 'checkpoint').at(-1)?.checkpoint).toMatchObject({
        step: 9,
        engines: both,
      });
      session.travel(2, 5, []);
      await session.rested();
      const since = { backend: 'wasm', from: 5 };
      expect(only(events, 'engines').at(-1)).toMatchObject({ run: 2, engines: [both[0], since] });
      await session.close();

      const later: Event[] = [];
      const again = new Session(hostOf(later), 3, small);
      await again.open('', only(events, 'checkpoint').at(-1)?.checkpoint);
      expect(only(later, 'engines')[0].engines[0]).toEqual(both[0]);
      await again.close();
    });

    it('does not go on with another engine than the one that was asked for, and says why', async () => {
      const events: Event[] = [];
      const { host, device } = losing(events, [engine as Backend, 'exact']);
      const session = new Session(host, 1, small);
      await session.open('');
      session.step();
      await session.rested();
      device.lose();
      while (only(events, 'failed').length === 0) await breathe();
      expect(only(events, 'failed')[0].failure).toMatchObject({
        kind: 'engine',
        message: expect.stringContaining('no other'),
      });
      expect(only(events, 'recovered')).toEqual([]);
      await session.close();
    });

    it('tells no raw message of an engine to a reader', async () => {
      const events: Event[] = [];
      const host = hostOf(events);
      const thrown: unknown[] = [];
      const refused = new Error('memory access out of bounds');
      const session = new Session(
        {
          ...host,
          report: (error) => thrown.push(error),
          startEngine: async (...args) => {
            const engine = await host.startEngine(...args);
            const advance = () => Promise.reject(refused);
            return { ...engine, trainer: wrapped(engine.trainer, { advance }) };
          },
        },
        1,
        small,
      );
      await session.open('');
      session.play();
      await session.rested();
      const [{ failure }] = only(events, 'failed');
      expect(failure.message).toContain('more memory');
      expect(thrown).toEqual([refused]);
      await session.close();
    });

    it('gives up, once, when one device after the other is lost', async () => {
      const events: Event[] = [];
      const host = hostOf(events);
      let lose: (reason: string) => void = () => {};
      const lost = new Promise<string>((resolve) => {
        lose = resolve;
      });
      const session = new Session(
        {
          ...host,
          startEngine: async (...args) => ({ ...(await host.startEngine(...args)), lost }),
        },
        1,
        small,
      );
      await session.open('');
      lose('gone');
      while (only(events, 'failed').length === 0) await breathe();
      session.play();
      await session.rested();
      expect(only(events, 'failed').map(({ failure }) => failure.message)).toEqual(['gone']);
      expect(only(events, 'progress')).toEqual([]);
      await session.close();
    });
  });

  describe(`Desk on ${engine}`, () => {
    it('closes one run before the next, and ignores commands for another', async () => {
      const events: Event[] = [];
      const desk = new Desk(hostOf(events));
      const settle = () => new Promise((resolve) => setTimeout(resolve, 300));
      desk.handle({ type: 'open', run: 1, spec: small, dataUrl: '' });
      desk.handle({ type: 'open', run: 2, spec: small, dataUrl: '' });
      await settle();
      desk.handle({ type: 'play', run: 1 });
      desk.handle({ type: 'step', run: 2 });
      await settle();
      expect(new Set(events.map(({ run }) => run))).toEqual(new Set([2]));
      expect(only(events, 'progress').map(({ step }) => step)).toEqual([1]);
      desk.handle({ type: 'close', run: 2 });
      await settle();
      desk.handle({ type: 'step', run: 2 });
      await settle();
      expect(only(events, 'progress')).toHaveLength(1);
    });

    it('never starts two engines at once, whenever the next run is opened', async () => {
      const events: Event[] = [];
      const host = hostOf(events);
      const starting = { now: 0, most: 0, all: 0 };
      const desk = new Desk({
        ...host,
        startEngine: async (...args) => {
          starting.all++;
          starting.most = Math.max(starting.most, ++starting.now);
          await breathe();
          const started = await host.startEngine(...args);
          await breathe();
          starting.now--;
          return started;
        },
      });
      for (let run = 1; run <= 6; run++) {
        desk.handle({ type: 'open', run, spec: small, dataUrl: '' });
        for (let k = 0; k < run; k++) await breathe();
      }
      while (only(events, 'opened').at(-1)?.run !== 6) await breathe();
      expect(only(events, 'failed')).toEqual([]);
      expect(starting.all).toBeGreaterThan(1);
      expect(starting.most).toBe(1);
      desk.handle({ type: 'close', run: 6 });
      await new Promise((resolve) => setTimeout(resolve, 100));
    });
  });
}
