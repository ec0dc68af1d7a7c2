import { describe, expect, it } from 'vitest';
import { openSource } from '#data/registry.ts';
import { startEngine } from '#engine/start.ts';
import { graphicsDevice } from '#engine/tfjs/tf.ts';
import type { Event } from '#protocol/messages.ts';
import { armOf, interventionsFor, LIVE, PRESETS, type Spec, specOf } from '#spec/index.ts';
import type { Host } from './host.ts';
import { Session } from './session.ts';
import { testSession } from './testing/session-suite.ts';

testSession('webgpu');

const base = specOf(PRESETS[0], {
  ...{ engine: 'webgpu', seeds: 1, steps: 140, batch: 8, probeEvery: 10, probeSize: 32 },
  ...{ hidden: 8, latent: 4, shared: 4, fusion: 4 },
});
const spec: Spec = { ...base, interventions: interventionsFor(LIVE, 60, armOf(['distill'])) };

async function play(onStep: (step: number) => void): Promise<Event[]> {
  const events: Event[] = [];
  const host: Host = {
    emit: (event) => {
      events.push(structuredClone(event));
      if (event.type === 'progress') onStep(event.step);
    },
    openSource: ({ run }) => openSource(run, () => Promise.reject(new Error('no files here'))),
    startEngine: ({ run }, dims, replicas, source) =>
      startEngine(
        run.engine,
        { wasmPath: '' },
        { dims, batch: run.batch, steps: run.steps, replicas, source },
      ),
    breathe: () => new Promise((resolve) => setTimeout(resolve, 0)),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    now: () => performance.now(),
  };
  const session = new Session(host, 1, spec);
  await session.open('');
  session.play();
  await session.rested();
  await session.rested();
  await session.close();
  return events;
}

const measured = (events: readonly Event[]) =>
  events.flatMap((event) => (event.type === 'measured' ? [[event.step, event.rows]] : []));

describe('a session on WebGPU', () => {
  it('goes on from its checkpoint when the device is lost, and the curve shows no seam', async () => {
    const whole = await play(() => undefined);
    expect(whole.some(({ type }) => type === 'failed')).toBe(false);
    let killed = false;
    const broken = await play((step) => {
      if (killed || step < 114) return;
      killed = true;
      graphicsDevice()?.destroy();
    });
    expect(broken.find(({ type }) => type === 'failed')).toBeUndefined();
    const recovered = broken.find((event) => event.type === 'recovered');
    expect(recovered).toMatchObject({ backend: 'webgpu' });
    expect(recovered?.step).toBeGreaterThanOrEqual(114);
    expect(recovered?.from).toBeGreaterThanOrEqual(100);
    expect(measured(broken)).toEqual(measured(whole));
    const steps = broken.flatMap((event) => (event.type === 'progress' ? [event.step] : []));
    expect(steps).toEqual([...new Set(steps)].sort((a, b) => a - b));
  });
});
