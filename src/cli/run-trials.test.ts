import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { ARM_DEFAULTS, RUN_DEFAULTS } from '#spec/index.ts';
import { batchesOf } from '#sweep/batches.ts';
import type { Trial } from '#sweep/trial.ts';
import { runBatches } from './pool.ts';
import { runTrials } from './run-trials.ts';
import { Store } from './store.ts';

const folder = mkdtempSync(join(tmpdir(), 'wane-mortal-'));
const marker = join(folder, 'died');
const brief = { steps: 2, probeEvery: 2, probeSize: 16, trainSize: 64, batch: 8, hidden: 4 };
const trialOf = (learningRate: number): Trial => ({
  run: { ...RUN_DEFAULTS, ...brief },
  params: { ...ARM_DEFAULTS, learningRate },
  interventions: [],
});
const child = new URL('./testing/mortal.ts', import.meta.url);
const store = new Store(join(folder, 'runs'), 'cpu', 1);
const said: string[] = [];

beforeAll(() => {
  vi.stubEnv('WANE_DIED', marker);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(`${text}`) > 0);
});
afterAll(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

it('lets another process run what a dead one left, and says so', async () => {
  const trials = [trialOf(0.001), trialOf(0.002)];
  const failures = await runTrials(trials, () => [6, 7], store, { engine: 'cpu', child });
  expect(failures.size).toBe(0);
  expect(existsSync(marker)).toBe(true);
  for (const trial of trials) {
    for (const seed of [6, 7]) expect(store.run(trial, seed)?.readings).toHaveLength(2);
  }
  expect(said.filter((text) => /SIGKILL.*Another takes over/.test(text))).toHaveLength(1);
}, 180_000);

it('gives up a batch that took two processes with it, and runs the rest', async () => {
  const batches = [13, 6, 5].flatMap((seed) => batchesOf([trialOf(0.003)], () => [seed], 'cpu'));
  const [done, failed, deaths, parts] = [[], [], [], []] as [
    number[],
    number[],
    string[],
    number[],
  ];
  await runBatches(child, 2, batches, {
    onDone: ({ spec }) => done.push(spec.run.seed),
    onFailure: ({ spec }, why) => {
      failed.push(spec.run.seed);
      expect(why).toMatch(/SIGKILL.*second/);
    },
    onDeath: (why) => deaths.push(why),
    onProgress: (part) => parts.push(part),
  });
  expect(done.sort()).toEqual([5, 6]);
  expect(failed).toEqual([13]);
  expect(deaths).toHaveLength(1);
  expect(parts.at(-1)).toBe(1);
}, 180_000);
