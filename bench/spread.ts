/**
 * How far apart the engines come by rounding alone: `npm run spread -- --seeds 3`.
 *
 * Trains each scenario's preset, with distillation thrown in half-way, on every engine and seed, and
 * writes the largest difference between any two engines at the steps of a fingerprint to
 * src/share/link/tolerance.json, from which the page tells "the same within tolerance" from "differs".
 *
 * --seeds N      seeds 1 to N (3)        --steps N   of every run (300)
 * --prints FILE  keeps the runs' prints, and goes on from those that are there
 * --gpu          uses the graphics card; else WebGPU is imitated in software
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { spreadOf } from '#share/link/spread.ts';
import {
  armOf,
  decodeLink,
  encodeLink,
  type Fingerprint,
  type FingerprintPoint,
  interventionsFor,
  LIVE,
  PRESETS,
  type RunParams,
  type Spec,
  specOf,
} from '#spec/index.ts';
import { printOf } from '#store/fingerprint.ts';
import { Recording } from '#store/recording.ts';
import { hostOf } from '#worker/headless.ts';
import { Session } from '#worker/session.ts';
import { around } from '../claims/around.ts';
import { launchOptions } from '../e2e/browser.ts';
import { withBuild } from './serve.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '3' },
    steps: { type: 'string', default: '300' },
    prints: { type: 'string' },
    gpu: { type: 'boolean', default: false },
  },
});

const TOLERANCE = new URL('../src/share/link/tolerance.json', import.meta.url);
const ENGINES = ['wasm', 'cpu', 'exact', 'webgpu'] as const satisfies RunParams['engine'][];
const MINUTES = 60_000;

async function inNode(spec: Spec): Promise<FingerprintPoint[]> {
  let recording: Recording | undefined;
  let failed = '';
  const host = hostOf(around, (event) => {
    if (event.type === 'opened') recording = new Recording(event.info);
    if (event.type === 'measured') recording?.append(event.step, event.rows);
    if (event.type === 'failed') failed = event.failure.message;
  });
  const session = new Session(host, 1, spec);
  await session.open('');
  session.play();
  await session.rested();
  await session.close();
  if (!recording || failed) throw new Error(failed || 'Nothing was measured.');
  return printOf(recording, spec);
}

/** Runs it in the lab and takes the link that the page shares. */
async function inBrowser(spec: Spec, address: string): Promise<FingerprintPoint[]> {
  const options = await launchOptions();
  const args = options.args?.filter((flag) => !values.gpu || !flag.includes('swiftshader'));
  const browser = await chromium.launch({ ...options, args });
  try {
    const page = await browser.newPage();
    const status = page.getByRole('status').first();
    await page.goto(address + encodeLink(spec));
    await status.filter({ hasText: 'ready' }).waitFor({ timeout: 5 * MINUTES });
    await page.getByRole('radio', { name: 'max' }).check({ force: true });
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await status.filter({ hasText: 'finished' }).waitFor({ timeout: 30 * MINUTES });
    await page.getByRole('button', { name: 'Share' }).click();
    const link = await page.getByRole('textbox', { name: 'The link' }).inputValue();
    const { fingerprint } = decodeLink(link.slice(link.indexOf('#')));
    return [...(fingerprint as Fingerprint).points];
  } finally {
    await browser.close();
  }
}

const known: Record<string, FingerprintPoint[]> =
  values.prints && existsSync(values.prints) ? JSON.parse(readFileSync(values.prints, 'utf8')) : {};

async function printed(name: string, run: () => Promise<FingerprintPoint[]>) {
  if (!known[name]) {
    const started = Date.now();
    known[name] = await run();
    console.error(name, `${Math.round((Date.now() - started) / 1000)} s`);
    if (values.prints) writeFileSync(values.prints, JSON.stringify(known));
  }
  return known[name];
}

const steps = Number(values.steps);
const seeds = Array.from({ length: Number(values.seeds) }, (_, k) => k + 1);
const changes = interventionsFor(LIVE, steps / 2, armOf(['distill']));

const scenarios: Record<string, ReturnType<typeof spreadOf>> = {};
await withBuild(async (address) => {
  for (const preset of PRESETS) {
    const runs: FingerprintPoint[][][] = [];
    for (const seed of seeds) {
      const engines: FingerprintPoint[][] = [];
      for (const engine of ENGINES) {
        const spec = {
          ...specOf(preset, { seed, seeds: 1, steps, engine }),
          interventions: changes,
        };
        const name = `${preset.id} ${steps} ${seed} ${engine}`;
        const run = () => (engine === 'webgpu' ? inBrowser(spec, address) : inNode(spec));
        engines.push(await printed(name, run));
      }
      runs.push(engines);
    }
    scenarios[preset.run.scenario] = spreadOf(runs, 2);
  }
});

const measured = new Date().toISOString().slice(0, 10);
writeFileSync(
  TOLERANCE,
  `${JSON.stringify({ measured, engines: ENGINES, seeds, steps, scenarios }, null, 2)}\n`,
);
