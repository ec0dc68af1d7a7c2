/**
 * Pictures of the main story, of the search and of the recorded maps: `npm run build && npm run screenshots`.
 * The first screen: collapse up to step 300, distillation from there to step 450; three widths, light and dark, in
 * docs/. `-- --only maps` takes some alone: front, story, paper, maps, living or diagnose.
 */
import { chromium } from 'playwright';
import { preview } from 'vite';
import { asked, oneOf } from '#cli/command.mjs';
import { ensureBrowser } from './browser.mjs';

const SIZES = [
  [1440, 900],
  [1024, 900],
  [390, 844],
];
const SWITCHED_AT = 300;
const SHOWN_AT = 450;
/** Left and right of a picture, px. */
const AIR = 24;

const KINDS = { front, story, paper, maps, living, diagnose };
const { values } = asked('npm run screenshots -- [--only KIND]', {
  options: { only: { type: 'string' } },
});
if (values.only) oneOf('kind of picture', values.only, Object.keys(KINDS));

const server = await preview({ preview: { port: 0 } });
const [address] = server.resolvedUrls.local;
const browser = await chromium.launch({
  executablePath: await ensureBrowser(),
  args: ['--no-sandbox'],
});

async function story(colorScheme) {
  const page = await browser.newPage({ colorScheme, viewport: { width: 1440, height: 900 } });
  await page.goto(
    `${address}#/lab?v=1&p=strong-slow.2&at=${SWITCHED_AT}:lambda=1,sub=0.3&steps=${SHOWN_AT}`,
  );
  const status = page.getByRole('status');
  await status.filter({ hasText: 'ready' }).waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await status.filter({ hasText: 'finished' }).waitFor({ timeout: 300_000 });
  for (const [width, height] of SIZES) {
    await page.setViewportSize({ width, height });
    await page.evaluate(() => scrollTo(0, 0));
    await page.waitForTimeout(1000);
    await page.screenshot({ path: `docs/lab-${width}-${colorScheme}.png` });
  }
  await page.close();
}

async function paper(colorScheme) {
  const page = await browser.newPage({ colorScheme, viewport: { width: 1200, height: 900 } });
  await page.goto(`${address}#/paper`);
  const scenarios = page.locator('.search-scenario');
  await scenarios.first().waitFor();
  for (const [n, prefix] of ['search', 'search-digits'].entries()) {
    const questions = await scenarios.nth(n).locator('.question').all();
    for (const [k, question] of questions.entries()) {
      const name = ['adversary', 'teacher'][k];
      const box = await question.boundingBox();
      const clip = { x: box.x - AIR, y: box.y, width: box.width + 2 * AIR, height: box.height };
      const path = `docs/${prefix}-${name}-${colorScheme}.png`;
      await page.screenshot({ path, clip, fullPage: true });
    }
  }
  await page.close();
}

/** The front page, its run drawn to the end. */
async function front(colorScheme) {
  const viewport = { width: 1440, height: 1000 };
  const page = await browser.newPage({ colorScheme, viewport, reducedMotion: 'reduce' });
  await page.goto(`${address}#/?lang=en`);
  await page.locator('.front-score').waitFor();
  // The letters are asked for once the page stands: until then none is under way, and all are ready.
  await page.waitForFunction(
    (families) =>
      families.every((one) =>
        [...document.fonts].some(
          ({ family, status }) => family.includes(one) && status === 'loaded',
        ),
      ),
    ['Newsreader', 'Instrument Sans'],
  );
  const door = await page.locator('.front-doors').boundingBox();
  const clip = { x: 0, y: 0, width: 1440, height: door.y + door.height };
  await page.screenshot({ path: `docs/front-1440-${colorScheme}.png`, clip, fullPage: true });
  await page.close();
}

const QUESTIONS = ['where', 'width', 'distillation', 'alignment', 'worlds', 'blind'];

async function maps(colorScheme) {
  const page = await browser.newPage({ colorScheme, viewport: { width: 1440, height: 1400 } });
  for (const question of QUESTIONS) {
    await page.goto(`${address}#/explore?v=1&q=${question}.1`);
    await page.getByRole('status').filter({ hasText: 'Recorded: ' }).waitFor();
    const map = page.getByRole('region', { name: 'Map', exact: true });
    const [title, picture] = [map.getByRole('heading'), map.getByRole('application')];
    await picture.getByRole('img').first().locator('text').last().waitFor();
    const [top, below] = [await title.boundingBox(), await picture.boundingBox()];
    const height = below.y + below.height - top.y + AIR;
    const clip = { x: below.x - AIR, y: top.y - AIR / 2, width: below.width + 2 * AIR, height };
    await page.screenshot({ path: `docs/map-${question}-${colorScheme}.png`, clip });
  }
  await page.close();
}

/** The recorded living map at its end, with a cell picked near the border. */
async function living(colorScheme) {
  const viewport = { width: 1440, height: 1000 };
  const page = await browser.newPage({ colorScheme, viewport, reducedMotion: 'reduce' });
  await page.goto(`${address}#/explore/live?v=1&m=strength.1`);
  await page.getByRole('status').filter({ hasText: 'recorded' }).waitFor();
  const map = page.getByRole('region', { name: 'Map', exact: true }).getByRole('application');
  for (const key of [...Array(7).fill('ArrowRight'), ...Array(6).fill('ArrowUp')]) {
    await map.press(key);
  }
  await map.blur();
  await page.waitForTimeout(1500);
  await page.screenshot({ path: `docs/living-1440-${colorScheme}.png`, fullPage: true });
  await page.close();
}

/** The report on the example that is collapsed, as far as where the sense is lost. */
async function diagnose(colorScheme) {
  const viewport = { width: 1440, height: 1000 };
  const page = await browser.newPage({ colorScheme, viewport, reducedMotion: 'reduce' });
  await page.goto(`${address}#/diagnose?lang=en`);
  await page.getByRole('button', { name: 'A collapsed model' }).click();
  await page.locator('.report[aria-busy=false]').waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.mouse.move(0, 0);
  const row = await page.getByRole('region', { name: 'Inside the 16 neurons' }).boundingBox();
  const clip = { x: 0, y: 0, width: 1440, height: row.y };
  await page.screenshot({ path: `docs/diagnose-1440-${colorScheme}.png`, clip, fullPage: true });
  await page.close();
}

for (const colorScheme of ['light', 'dark']) {
  for (const [name, take] of Object.entries(KINDS)) {
    if ((values.only ?? name) === name) await take(colorScheme);
  }
}

await browser.close();
await server.close();
