import { button, expect, open, playOut, status, test } from './page.ts';

test('a missing data file is named, and the synthetic scenario offered', async ({
  page,
  quiet,
}) => {
  await page.route('**/digits/sounds.4bit.gz', (route) => route.fulfill({ status: 404 }));
  await page.goto('/#/lab?v=1&p=digits.1&engine=wasm&seeds=1&steps=10');
  await expect(page.getByRole('alert')).toContainText('digits/sounds.4bit.gz is missing');
  await button(page, 'Use the synthetic scenario').click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(status(page)).toContainText('ready', { timeout: 60_000 });
  expect(quiet.splice(0).every((line) => line.includes('404'))).toBe(true);
});

test('a damaged data file is named', async ({ page }) => {
  await page.route('**/digits/images.4bit.gz', async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    body[3000] ^= 1;
    await route.fulfill({ response, body });
  });
  await page.goto('/#/lab?v=1&p=digits.1&engine=wasm&seeds=1&steps=10');
  await expect(page.getByRole('alert')).toContainText('digits/images.4bit.gz is damaged');
});

test('a mangled link is cleaned, and says so', async ({ page }) => {
  await page.goto('/#/lab?v=1&p=strong-slow.1&engine=wasm&seeds=1&steps=-5&nonsense=%3Cscript%3E');
  const notice = page.locator('.notice', { hasText: 'The link was cleaned:' });
  await expect(notice.getByRole('listitem').first()).toHaveText(/^steps was -5, now 1 /);
  await expect(notice).toContainText('nonsense');
  await expect(status(page)).toContainText('ready', { timeout: 60_000 });
});

test('an engine that dies leaves a message and a way on from its checkpoint', async ({ page }) => {
  await page.addInitScript(() => {
    const Real = Worker;
    (window as unknown as { Worker: typeof Worker }).Worker = class extends Real {
      constructor(...args: ConstructorParameters<typeof Worker>) {
        super(...args);
        addEventListener('kill-engine', () => this.dispatchEvent(new ErrorEvent('error')), {
          once: true,
        });
      }
    };
  });
  await open(page, '&seeds=1&steps=40');
  await button(page, 'Step').click();
  await expect(status(page)).toContainText('Step 1 of 40');
  await page.evaluate(() => dispatchEvent(new Event('kill-engine')));
  await expect(page.getByRole('alert')).toContainText('engine stopped');
  await button(page, 'Resume from step 1').click();
  await expect(status(page)).toContainText('Step 1 of 40, WebAssembly, paused', {
    timeout: 60_000,
  });
  await playOut(page);
});

test('without WebGPU the badge names the engine and says how to get WebGPU', async ({ page }) => {
  const hide = "Object.defineProperty(WorkerNavigator.prototype, 'gpu', { value: undefined });\n";
  await page.route('**/assets/entry-*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: hide + (await response.text()) });
  });
  await page.goto('/#/lab?v=1&p=strong-slow.1&seeds=1&steps=10');
  await expect(status(page)).toContainText('WebAssembly, ready', { timeout: 60_000 });
  await page.getByText('WebAssembly').first().click();
  await expect(page.getByText(/Chrome and Edge 113/)).toBeVisible();
});
