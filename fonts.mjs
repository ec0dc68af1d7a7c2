import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { preview } from 'vite';
import { ensureBrowser } from './scripts/browser.mjs';
const server = await preview({ preview: { port: 0 } });
const [address] = server.resolvedUrls.local;
for (const size of [24, 32]) {
  const profile = mkdtempSync('/tmp/table/profile-');
  mkdirSync(`${profile}/Default`);
  writeFileSync(`${profile}/Default/Preferences`, JSON.stringify({ webkit: { webprefs: { default_font_size: size } } }));
  const context = await chromium.launchPersistentContext(profile, { executablePath: await ensureBrowser(), args: ['--no-sandbox'], viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  for (const [name, hash] of [['lab', '#/lab?v=1&p=strong-slow.2&e=plan-cpu&n=2&steps=100&held=128'], ['runs', '#/runs'], ['paper', '#/paper'], ['explore', '#/explore'], ['theory', '#/theory'], ['gallery', '#/gallery']]) {
    await page.goto(address + hash);
    await page.waitForTimeout(2500);
    if (name === 'lab') {
      await page.getByRole('radio', { name: 'max' }).check({ force: true }).catch(() => {});
      await page.getByRole('button', { name: 'Play', exact: true }).click();
      await page.getByText('finished').first().waitFor({ timeout: 60000 });
    }
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.waitForTimeout(700);
      const [wide, root] = await page.evaluate(() => [document.documentElement.scrollWidth, getComputedStyle(document.documentElement).fontSize]);
      const over = await page.evaluate(() => [...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('svg, .hidden, .scroll, .runs-scroll') && getComputedStyle(e).position !== 'fixed').slice(0, 4).map((e) => `${e.tagName}.${e.className}`));
      console.log(size, name, width, wide, root, wide > width ? over.join(' ') : '');
      if (name !== 'gallery') await page.screenshot({ path: `/tmp/table/f${size}-${name}-${width}.png`, fullPage: false });
      if (name === 'lab') { await page.locator('.rows').scrollIntoViewIfNeeded(); await page.evaluate(() => document.querySelector('.rows').scrollIntoView()); await page.waitForTimeout(800); await page.screenshot({ path: `/tmp/table/f${size}-evidence-${width}.png` }); await page.evaluate(() => scrollTo(0, 0)); }
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  }
  await context.close();
}
await server.close();
