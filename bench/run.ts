/**
 * The bench page, run in a headless browser: `npm run bench -- --quick --json rows.json`.
 *
 * --quick      the short run instead of everything; --tiny only shows that it works
 * --json FILE  writes the rows
 * --gpu        uses the graphics card; else WebGPU is imitated in software, as in the tests
 *
 * `npm run bench -- soak` plays a run of 100,000 steps in the lab (or `--steps N`) and prints what the
 * engine's worker holds as it goes on. `npm run bench -- probes` prints what measuring costs, `-- ui` what the
 * page itself costs while it trains.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import type { Result, Row } from '#bench/result.ts';
import { STRINGS } from '#bench/strings.ts';
import { formatCount, formatMs, formatRatio, racesOf, seriesOf, sizeOf } from '#bench/table.ts';
import { launchOptions } from '../e2e/browser.ts';
import { probes } from './probes.ts';
import { withBuild } from './serve.ts';
import { soak } from './soak.ts';
import { ui } from './ui.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    steps: { type: 'string' },
    quick: { type: 'boolean', default: false },
    tiny: { type: 'boolean', default: false },
    gpu: { type: 'boolean', default: false },
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

const { columns } = STRINGS;

function line(first: string, row: Row, base: number | undefined): string {
  const cells = [
    formatMs(row.msPerStep),
    formatRatio(row.msPerStep, base),
    formatCount(row.dispatchesPerStep),
    formatMs(row.hostMsPerStep),
    formatCount(row.allocationsPerStep),
  ];
  return `  ${first.padEnd(24)}${cells.map((cell) => cell.padStart(12)).join('')}  ${row.device}`;
}

const HEAD = `${''.padEnd(26)}${[columns.ms, columns.ratio, columns.dispatches, columns.host, 'buffer calls'].map((cell) => cell.padStart(12)).join('')}`;

function print({ rows, skipped }: Result): void {
  console.log(HEAD);
  for (const { name, rows: own, plan } of racesOf(rows)) {
    console.log(name);
    for (const row of own) console.log(line(STRINGS.engines[row.engine], row, plan));
  }
  for (const { sweep, rows: own } of seriesOf(rows)) {
    console.log(`${STRINGS.series(sweep)} (${STRINGS.first})`);
    for (const row of own) console.log(line(`${sizeOf(row, sweep)}`, row, own[0].msPerStep));
  }
  for (const { engine, model, objectives, R, reason } of skipped) {
    console.log(`left out: ${engine}, ${model} ${objectives} R=${R}: ${reason}`);
  }
}

async function compare(address: string): Promise<void> {
  const measured = await result(address);
  print(measured);
  if (!values.json) return;
  const rows = measured.rows.map(({ allocationsPerStep: _, ...row }) => row);
  await writeFile(values.json, `${JSON.stringify(rows, null, 2)}\n`);
}

const [what = 'compare'] = positionals;
const WHAT: Record<string, (address: string) => Promise<void>> = {
  compare,
  probes,
  soak: (address) => soak(address, Number(values.steps ?? 100_000)),
  ui: (address) => ui(address, Number(values.steps ?? 10_000)),
};
const work = WHAT[what];
if (!work) throw new Error(`There is no bench ${what}; there are ${Object.keys(WHAT).join(', ')}.`);
await withBuild(work);
