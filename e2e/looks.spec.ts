import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { differences, LOOKS_ALIKE, readPng, shrunk, writePng } from './look.ts';
import { button, expect, hold, test } from './page.ts';

const SIZES = [
  [390, 844],
  [844, 390],
  [1024, 768],
  [1440, 900],
  [1920, 1080],
] as const;
const KEPT = 'e2e/looks';
const SEEN = 'test-results/looks';
const renews = process.env.WANE_RENEW === '1';

const told = (name: string) =>
  `The first screen no longer looks as ${KEPT}/${name}. What it looks like now, and where it differs, lie in ${SEEN}. ` +
  'If it is meant: npm run build && WANE_RENEW=1 npx playwright test e2e/looks.spec.ts, look at the pictures, commit them.';

/** The end of the recorded run, which is the same everywhere: the engine never comes, and nothing moves. */
for (const colorScheme of ['light', 'dark'] as const) {
  test(`the first screen looks as it did, ${colorScheme}, at five sizes`, async ({ page }) => {
    await hold(page, '**/assets/entry-*.js');
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto('/#/lab');
    await expect(page.getByText('Recorded run:')).toBeVisible();
    await button(page, 'Play').click();
    await expect(page.getByRole('heading', { name: /is back: over 30 %/ })).toBeVisible();
    await page.evaluate(() => document.fonts.ready);
    await page.mouse.move(0, 0);
    for (const [width, height] of SIZES) {
      const name = `${width}x${height}-${colorScheme}.png`;
      const kept = join(KEPT, name);
      await page.setViewportSize({ width, height });
      await page.evaluate(() => {
        (document.activeElement as HTMLElement | null)?.blur();
        scrollTo(0, 0);
      });
      const look = async () => shrunk(readPng(await page.screenshot()));
      const still = async () => {
        const before = await look();
        await page.waitForTimeout(400);
        return differences(before, await look()).patch;
      };
      if (renews) {
        await expect.poll(still).toBe(0);
        writeFileSync(kept, writePng(await look()));
      }
      if (!existsSync(kept)) throw new Error(told(name));
      const wanted = readPng(readFileSync(kept));
      let seen = await look();
      const apart = async () => {
        seen = await look();
        return differences(wanted, seen).patch;
      };
      try {
        await expect.poll(apart).toBeLessThanOrEqual(LOOKS_ALIKE);
      } catch {
        mkdirSync(SEEN, { recursive: true });
        writeFileSync(join(SEEN, name), writePng(seen));
        writeFileSync(join(SEEN, `where-${name}`), writePng(differences(wanted, seen).picture));
        throw new Error(`${told(name)} ${await apart()} small pixels in one place differ.`);
      }
    }
  });
}
