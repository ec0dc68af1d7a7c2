import { expect, it, vi } from 'vitest';
import { startEngine } from '#engine/start.ts';
import { ARM_DEFAULTS, RUN_DEFAULTS } from '#spec/index.ts';
import { Crowd } from './crowd.ts';
import { wrapped } from './testing/wrapped.ts';

vi.mock('#engine/start.ts', async (original) => {
  const real = await original<{ startEngine: typeof startEngine }>();
  return { ...real, startEngine: vi.fn(real.startEngine) };
});

const around = {
  wasmPath: '',
  load: () => Promise.reject(new Error('no files')),
  breathe: async () => {},
};
const brief = { probeSize: 32, trainSize: 64, batch: 8, hidden: 8, latent: 4, fusion: 6 };
const member = (seed: number) => ({
  run: { ...RUN_DEFAULTS, ...brief, engine: 'plan-cpu' as const },
  ...{ seed, params: ARM_DEFAULTS, changes: [] },
});

it('refuses in words when its device goes away, which then never answers', async () => {
  const { startEngine: real } = await vi.importActual<{ startEngine: typeof startEngine }>(
    '#engine/start.ts',
  );
  vi.mocked(startEngine).mockImplementationOnce(async (...asked) => {
    const { trainer, advice } = await real(...asked);
    const advance = () => new Promise<never>(() => {});
    const lost = new Promise<string>((resolve) => setTimeout(() => resolve('gone')));
    return { trainer: wrapped(trainer, { advance }), advice, lost };
  });
  const crowd = await Crowd.open([member(1)], around);
  await expect(crowd.advance(10)).rejects.toThrow(/went away/);
});

it('does not go on from where other networks stood', async () => {
  const crowds = [
    await Crowd.open([member(1)], around),
    await Crowd.open([member(1), member(2)], around),
  ];
  const [one, two] = await Promise.all(crowds.map((crowd) => crowd.snapshot()));
  expect(() => crowds[0].restore(two)).toThrow(/does not fit/);
  const [state] = one.replicas;
  const short = { ...one, replicas: [{ ...state, values: state.values.slice(1) }] };
  expect(() => crowds[0].restore(short)).toThrow(/does not fit/);
  for (const crowd of crowds) crowd.dispose();
});
