import { chromium, type Page } from 'playwright';
import { encodeLink, PRESETS, RUN_DEFAULTS, specOf } from '#spec/index.ts';
import { launchOptions } from '../e2e/browser.ts';

const ENGINES = ['webgpu', 'wasm'] as const;
const STEPS = 100;
const ROUNDS = 3;
/** Steps between two measurements: the lab's default, and so many that there is none on the way. */
const EVERY = { measured: RUN_DEFAULTS.probeEvery, plain: 1000 };
type Kind = keyof typeof EVERY;

/** Time of the lab's default run, ms; the measurement at its end is part of both kinds. */
async function timeOf(
  page: Page,
  address: string,
  engine: (typeof ENGINES)[number],
  kind: Kind,
): Promise<number> {
  await page.goto('about:blank');
  await page.goto(
    `${address}${encodeLink(specOf(PRESETS[0], { engine, steps: STEPS, probeEvery: EVERY[kind] }))}`,
  );
  const status = page.getByRole('status');
  await status.filter({ hasText: 'ready' }).waitFor({ timeout: 120_000 });
  const started = Date.now();
  await page.getByRole('button', { name: 'Play' }).click();
  await status.filter({ hasText: 'finished' }).waitFor({ timeout: 600_000 });
  return Date.now() - started;
}

/** Prints what measuring adds to training in the lab's default run, kinds in turn, the fastest of each. */
export async function probes(address: string): Promise<void> {
  const browser = await chromium.launch(await launchOptions());
  try {
    const page = await browser.newPage();
    for (const engine of ENGINES) {
      const best: Record<Kind, number> = { measured: Number.POSITIVE_INFINITY, plain: Infinity };
      for (let round = 0; round < ROUNDS; round++) {
        for (const kind of Object.keys(EVERY) as Kind[]) {
          best[kind] = Math.min(best[kind], await timeOf(page, address, engine, kind));
        }
      }
      const added = (100 * (best.measured - best.plain)) / best.plain;
      console.log(
        `${engine}: ${STEPS} steps in ${best.plain} ms, ${best.measured} ms with a measurement every ${EVERY.measured} steps: ${added.toFixed(1)} % more`,
      );
    }
  } finally {
    await browser.close();
  }
}
