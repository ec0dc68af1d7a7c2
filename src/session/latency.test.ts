import { expect, it } from 'vitest';
import { openSource } from '#data/registry.ts';
import { startEngine } from '#engine/start.ts';
import type { Event } from '#protocol/messages.ts';
import { PRESETS, specOf } from '#spec/index.ts';
import { Session } from './session.ts';
import { wrapped } from './testing/wrapped.ts';

const STEPS = 12_000;
const COST = 1 / 3;

const spec = specOf(PRESETS[0], {
  ...{ engine: 'cpu', seeds: 1, steps: STEPS, batch: 4, probeEvery: 1000, probeSize: 16 },
  ...{ trainSize: 32, hidden: 4, latent: 4, shared: 4, fusion: 4 },
});

/** Plays a run on an engine that computes nothing and only takes time; returns events and ms. */
async function playWith(latency: number): Promise<{ events: Event[]; ms: number }> {
  const events: Event[] = [];
  let clock = 0;
  const session = new Session(
    {
      emit: (event) => events.push(event),
      openSource: ({ run }) => openSource(run, () => Promise.reject(new Error('no files here'))),
      startEngine: async ({ run }, dims, replicas, source) => {
        const task = { dims, batch: run.batch, steps: run.steps, replicas, source };
        const { trainer, advice } = await startEngine(run.engine, { wasmPath: '' }, task);
        const none = new Float32Array(replicas.length);
        let step = 0;
        const advance = async (steps: number) => {
          step += steps;
          clock += latency + COST * steps;
          return { step, loss: none, divergedAt: new Int32Array(replicas.length).fill(-1) };
        };
        const hands = {
          advance,
          get step() {
            return step;
          },
        };
        return { trainer: wrapped(trainer, hands), advice };
      },
      breathe: () => new Promise((resolve) => setImmediate(resolve)),
      wait: async (ms) => {
        clock += ms;
      },
      now: () => clock,
    },
    1,
    spec,
  );
  await session.open('');
  session.play();
  await session.rested();
  await session.close();
  return { events, ms: clock };
}

it.each([0, 20, 100])(
  'trains at more than half of what the engine could, where reading takes %d ms',
  async (latency) => {
    const { events, ms } = await playWith(latency);
    expect(events.at(-1)).toMatchObject({ type: 'state', state: 'finished', step: STEPS });
    expect(STEPS / ms).toBeGreaterThan(0.5 / COST);
  },
);
