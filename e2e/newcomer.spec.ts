import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { createServer } from 'vite';
import { button, status } from './page.ts';

/** The server of `npm start`, on packages that it has never prepared. */
async function startedAnew() {
  // A build by another test in this process leaves its mark, by which Vite would serve a built page.
  process.env.NODE_ENV = 'development';
  const server = await createServer({
    cacheDir: 'test-results/newcomer',
    optimizeDeps: { force: true },
    logLevel: 'warn',
    server: { port: 0 },
  });
  await server.listen();
  return { root: server.resolvedUrls?.local[0] as string, close: () => server.close() };
}

/** Everything but plain talk that the page and its workers put on the console, and how often it loads. */
function listen(page: Page) {
  const heard = { said: [] as string[], loads: 0 };
  page.on('pageerror', (error) => heard.said.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) heard.said.push(message.text());
  });
  page.on('load', () => heard.loads++);
  return heard;
}

test('npm start: the front page, the lab, a run, a switch and every page leave nothing on the console', async ({
  page,
}) => {
  const { root, close } = await startedAnew();
  const heard = listen(page);
  await page.goto(root);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('eyes and ears');
  await page.getByRole('link', { name: 'Open the lab' }).click();
  await expect(status(page)).toContainText('ready', { timeout: 120_000 });
  await button(page, 'Play').click();
  await expect(status(page)).toContainText('playing');
  const great = page.getByRole('switch', { name: 'Distillation', exact: true });
  await great.click();
  await expect(great).toBeChecked();
  await button(page, 'Pause').click();
  for (const [opener, title] of [
    ['Share', 'Share this run'],
    ['All keys ?', 'Keys'],
  ]) {
    await button(page, opener).click();
    await expect(page.getByRole('dialog', { name: title })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  for (const link of await page.getByRole('navigation').getByRole('link').all()) {
    await link.click();
    await expect(link).toHaveAttribute('aria-current', 'page');
    await expect(page.getByText('Opening …')).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible();
  }
  expect(heard).toEqual({ said: [], loads: 1 });
  await close();
});
