/**
 * How far apart the engines come by rounding alone: `npm run spread -- --seeds 3`.
 *
 * Trains each preset, with distillation thrown in half-way, on every engine and seed, and
 * adds the largest difference between any two engines at the steps of a fingerprint to
 * src/share/link/tolerance.json (what the same engines measured over as many steps before is replaced), from which the page tells "the same within tolerance" from "differs".
 *
 * --preset P    one of them, else all      --engines E,F  which, else all
 * --seeds N     seeds 1 to N (3)           --steps N      of every run (300)
 * --prints FILE keeps what the runs measured, and goes on from what is there
 * --gpu         uses the graphics card; else WebGPU is imitated in software
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { around } from '#cli/around.ts';
import { asked, oneOf, readJson, WrongError, wholeNumber, writable } from '#cli/command.mjs';
import { printOf } from '#lab-state/fingerprint.ts';
import { Recording } from '#lab-state/recording.ts';
import { trainWhole } from '#session/whole-run.ts';
import { type Measured, spreadOf } from '#share/link/spread.ts';
import {
  armOf,
  decodeLink,
  encodeLink,
  type Fingerprint,
  type FingerprintPoint,
  interventionsFor,
  LIVE,
  PRESETS,
  RUN_PARAMS,
  type Spec,
  specOf,
} from '#spec/index.ts';
import { launchOptions } from '../e2e/browser.ts';
import { withBuild } from './serve.ts';

const USAGE =
  'npm run spread -- [--seeds N] [--steps N] [--preset P] [--engines E,F] [--prints FILE] [--gpu]';
const { values } = asked(USAGE, {
  options: {
    seeds: { type: 'string', default: '3' },
    steps: { type: 'string', default: '300' },
    preset: { type: 'string' },
    engines: { type: 'string', default: 'wasm,cpu,exact,plan-cpu,webgpu' },
    prints: { type: 'string' },
    gpu: { type: 'boolean', default: false },
  },
});

const TOLERANCE = new URL('../src/share/link/tolerance.json', import.meta.url);
const ENGINES = RUN_PARAMS.engine.choices.filter((one) => one !== 'auto');
const engines = values.engines.split(',').map((one) => oneOf('engine', one, ENGINES));
const presets = PRESETS.map(({ id }) => id);
if (values.preset) oneOf('preset', values.preset, presets);
const steps = wholeNumber('steps', values.steps, 10, RUN_PARAMS.steps.max);
const count = wholeNumber('seeds', values.seeds, 1, 100);
if (values.prints) writable(values.prints);
const MINUTES = 60_000;

async function inNode(spec: Spec): Promise<FingerprintPoint[]> {
  const { info, frames } = await trainWhole(spec, around);
  return printOf(Recording.of(info, frames), spec);
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
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    const link = await page.getByRole('textbox', { name: 'The link' }).inputValue();
    const { fingerprint } = decodeLink(link.slice(link.indexOf('#')));
    return [...(fingerprint as Fingerprint).points];
  } finally {
    await browser.close();
  }
}

function readPrints(path: string): Record<string, FingerprintPoint[]> {
  const found = readJson(path) as Record<string, FingerprintPoint[]> | null;
  if (found && Object.values(found).every((points) => Array.isArray(points))) return found;
  throw new WrongError(`“${path}” holds no prints of this command: name another file.`);
}

const known: Record<string, FingerprintPoint[]> =
  values.prints && existsSync(values.prints) ? readPrints(values.prints) : {};

async function printed(name: string, run: () => Promise<FingerprintPoint[]>) {
  if (!known[name]) {
    const started = Date.now();
    known[name] = await run();
    console.error(name, `${Math.round((Date.now() - started) / 1000)} s`);
    if (values.prints) writeFileSync(values.prints, JSON.stringify(known));
  }
  return known[name];
}

const seeds = Array.from({ length: count }, (_, k) => k + 1);
const changes = interventionsFor(LIVE, steps / 2, armOf(['distill']));

const kept: Record<string, Measured[]> = JSON.parse(readFileSync(TOLERANCE, 'utf8'));
await withBuild(async (address) => {
  for (const preset of PRESETS) {
    if (values.preset && values.preset !== preset.id) continue;
    const runs: FingerprintPoint[][][] = [];
    for (const seed of seeds) {
      const prints: FingerprintPoint[][] = [];
      for (const engine of engines) {
        const plain = specOf(preset, { seed, seeds: 1, steps, engine });
        const spec = { ...plain, interventions: changes };
        const name = `${preset.id} ${steps} ${seed} ${engine}`;
        const run = () => (engine === 'webgpu' ? inBrowser(spec, address) : inNode(spec));
        prints.push(await printed(name, run));
      }
      runs.push(prints);
    }
    const measured = new Date().toISOString().slice(0, 10);
    const others = (kept[preset.id] ?? []).filter(
      (one) => one.steps !== steps || one.engines.join() !== engines.join(),
    );
    const spread = spreadOf(runs, 2);
    kept[preset.id] = [...others, { measured, engines, seeds, steps, spread }];
  }
});
writeFileSync(TOLERANCE, `${JSON.stringify(kept, null, 2)}\n`);
