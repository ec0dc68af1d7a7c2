import { expect, it } from 'vitest';
import { type FakePort, fakePort } from '#engine/pool/testing/threads.ts';
import { PooledTrainer } from '#engine/pool/trainer.ts';
import type { Event } from '#protocol/messages.ts';
import type { Snapshot } from '#protocol/snapshot.ts';
import { presetOf, type Spec, specOf } from '#spec/index.ts';
import { hostOf } from './headless.ts';
import type { Host } from './host.ts';
import { Session } from './session.ts';

const preset = presetOf('strong-slow');
if (!preset) throw new Error('The preset is missing.');
const spec: Spec = specOf(preset, {
  ...{ seeds: 2, steps: 130, hidden: 8, fusion: 8, probeSize: 64, trainSize: 128, batch: 16 },
  ...{ engine: 'plan-cpu', probeEvery: 50 },
});

/** Runs to the end; `after` steps, a thread that trains is killed. */
async function run(after?: number): Promise<{ events: Event[]; end: Snapshot }> {
  const events: Event[] = [];
  let ports: FakePort[] = [];
  let end: Snapshot | undefined;
  let kill = after;
  const host = hostOf(
    {
      wasmPath: '',
      load: () => Promise.reject(new Error('No file is needed.')),
      breathe: () => new Promise((resolve) => setImmediate(resolve)),
      onStep: (step) => {
        if (kill === undefined || step < kill) return;
        kill = undefined;
        ports[0].kill('A thread that trains ended unexpectedly.');
      },
    },
    (event) => events.push(event),
  );
  const startEngine: Host['startEngine'] = async ({ run: own }, dims, replicas, source) => {
    ports = [fakePort(), fakePort()];
    const task = { dims, batch: own.batch, steps: own.steps, replicas, source };
    const trainer = await PooledTrainer.start(task, ports);
    return { trainer, advice: '', lost: trainer.lost };
  };
  const emit: Host['emit'] = (event) => {
    if (event.type === 'checkpoint') end = event.checkpoint.snapshot;
    host.emit(event);
  };
  const session = new Session({ ...host, emit, startEngine }, 1, spec);
  await session.open('');
  session.play();
  await session.rested();
  while (!events.some(({ type }) => type === 'failed') && end?.step !== spec.run.steps) {
    await host.breathe();
    await session.rested();
  }
  await session.close();
  return { events, end: end as Snapshot };
}

it('goes on from the last checkpoint, bit for bit, when a thread that trains is killed', async () => {
  const [whole, cut] = [await run(), await run(110)];
  expect(whole.events.some(({ type }) => type === 'recovered')).toBe(false);
  const recovered = cut.events.find((event) => event.type === 'recovered');
  expect(recovered).toMatchObject({ from: 100, backend: 'plan-cpu' });
  expect(cut.end).toEqual(whole.end);
  const rows = ({ events }: typeof whole) =>
    events.flatMap((event) => (event.type === 'measured' ? [[event.step, event.rows]] : []));
  expect(rows(cut)).toEqual(rows(whole));
});
