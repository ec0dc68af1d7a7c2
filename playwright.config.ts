import { defineConfig } from '@playwright/test';
import { launchOptions, SLOWER } from './e2e/browser.ts';

const port = Number(process.env.WANE_PORT ?? 4179);
const url = `http://localhost:${port}`;

export default defineConfig({
  testDir: 'e2e',
  // The smallest machine that is supported has two cores; a test waits for what happens, not for the clock.
  workers: 2,
  // A test that passes at a second try has a race in it, or the page has.
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // Only what hangs is to fail for its time, also where many others compute.
  timeout: 240_000 * SLOWER,
  expect: { timeout: 60_000 * SLOWER },
  reporter: [['list'], ['json', { outputFile: 'test-results/results.json' }]],
  // Only the tests of use without a network want what was kept.
  use: {
    serviceWorkers: 'block',
    baseURL: url,
    // A sixth of the time: where nobody looks at it, it is left out.
    trace: process.env.CI ? 'off' : 'retain-on-failure',
    launchOptions: await launchOptions(),
  },
  webServer: { command: `npx vite preview --port ${port} --strictPort`, url },
});
