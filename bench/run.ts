/**
 * The bench page, run in a headless browser: `npm run bench -- --quick --json rows.json`.
 *
 * --quick      the short run instead of everything; --tiny only shows that it works
 * --json FILE  writes the rows
 * --gpu        uses the graphics card; else WebGPU is imitated in software, as in the tests
 * --node       times what needs no browser, in plain Node: the engines on the CPU; with --gpu, where
 *              `npm run bench:pack` has fetched Dawn, those on WebGPU, too
 * --cases WORDS, --engines WORDS: with --node, only those whose names match
 *
 * `npm run bench -- soak` plays a run of 100,000 steps in the lab (or `--steps N`) and prints what the
 * engine's worker holds as it goes on. `npm run bench -- probes` prints what measuring costs, `-- ui` what the
 * page itself costs while it trains, `-- long` its tasks over 50 ms in a minute and its heap over 100,000 steps,
 * `-- pictures` what the pictures of a sweep cost, `-- living` a living map of
 * 768 networks, `-- lesson` how soon a page of the lesson can be used, its point is seen and its run is over, `-- sweep` what a sweep costs against its runs one by one.
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { STRINGS } from '#bench/bench-words.ts';
import type { Result } from '#bench/result.ts';
import { asked, oneOf, wholeNumber, writable } from '#cli/command.mjs';
import { HELPERS } from '#cli/helpers.ts';
import { RUN_PARAMS } from '#spec/index.ts';
import { launchOptions } from '../e2e/browser.ts';
import { benchHere } from './here.ts';
import { lesson } from './lesson.ts';
import { living } from './living.ts';
import { long } from './long.ts';
import { dawn } from './pack/dawn.ts';
import { pictures } from './pictures.ts';
import { print, rowsOf } from './print.ts';
import { probes } from './probes.ts';
import { withBuild } from './serve.ts';
import { soak } from './soak.ts';
import { benchSweep } from './sweep.ts';
import { ui } from './ui.ts';

const USAGE =
  'npm run bench -- [WHAT] [--quick|--tiny] [--gpu] [--node] [--cases WORDS] [--engines WORDS] [--steps N] [--cells N] [--json FILE]';
const { values, positionals } = asked(USAGE, {
  words: [0, 1],
  options: {
    steps: { type: 'string' },
    cells: { type: 'string' },
    quick: { type: 'boolean', default: false },
    tiny: { type: 'boolean', default: false },
    gpu: { type: 'boolean', default: false },
    node: { type: 'boolean', default: false },
    cases: { type: 'string' },
    engines: { type: 'string' },
    json: { type: 'string' },
  },
});

/** Presses the page's own buttons and takes what it copies. */
async function result(address: string): Promise<Result> {
  const options = await launchOptions();
  const args = options.args?.filter((flag) => !values.gpu || !flag.includes('swiftshader'));
  const browser = await chromium.launch({ ...options, args });
  try {
    const context = await browser.newContext();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await context.newPage();
    await page.goto(`${address}#/bench${values.tiny ? '?tiny' : ''}`);
    const short = values.quick || values.tiny;
    const name = short ? STRINGS.run : STRINGS.runAll;
    await page.getByRole('button', { name: new RegExp(`^${name}\\b(?! everything)`) }).click();
    const stop = page.getByRole('button', { name: STRINGS.stop });
    let said = '';
    while (await stop.isVisible()) {
      const now = (await page.getByRole('status').textContent()) ?? '';
      if (now !== said) console.error(now);
      said = now;
      await page.waitForTimeout(500);
    }
    for (const alert of await page.getByRole('alert').allTextContents()) throw new Error(alert);
    await page.getByRole('button', { name: STRINGS.copy }).click();
    await page.getByRole('button', { name: STRINGS.copied }).waitFor();
    return JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
  } finally {
    await browser.close();
  }
}

async function write(measured: Result): Promise<void> {
  if (values.json) await writeFile(values.json, rowsOf(measured));
}

async function inBrowser(address: string): Promise<void> {
  const measured = await result(address);
  print(measured);
  await write(measured);
}

async function inNode(): Promise<void> {
  const { quick, tiny, gpu: graphics, cases, engines } = values;
  const extent = tiny ? 'tiny' : quick ? 'quick' : 'full';
  const at = new URL('../node_modules/@tensorflow/tfjs-backend-wasm/dist/', import.meta.url);
  const wasmAt = fileURLToPath(at);
  const wanted = { extent, graphics, wasmAt, threads: HELPERS, cases, engines } as const;
  await write(await benchHere(wanted, dawn));
  // Dawn's threads would keep the process alive.
  process.exit(0);
}

const steps =
  values.steps === undefined
    ? undefined
    : wholeNumber('steps', values.steps, 10, RUN_PARAMS.steps.max);
const cells = wholeNumber('cells', values.cells ?? '16', 2, 65);

const [what = 'compare'] = positionals;
const WHAT: Record<string, (address: string) => Promise<void>> = {
  compare: inBrowser,
  probes,
  lesson,
  living,
  soak: (address) => soak(address, steps ?? 100_000),
  long: (address) => long(address, steps ?? 100_000),
  ui: (address) => ui(address, steps ?? 10_000),
};
const ALONE: Record<string, () => Promise<void>> = {
  pictures,
  sweep: () => benchSweep(cells),
};
oneOf('bench', what, [...Object.keys(ALONE), ...Object.keys(WHAT)]);
if (values.json) writable(values.json);
const work = WHAT[what];
if (ALONE[what]) await ALONE[what]();
else if (values.node && what === 'compare') await inNode();
else if (work) await withBuild(work);
