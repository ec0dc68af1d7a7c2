import type { Page } from 'playwright';
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
  await expect(status(page)).toContainText('ready');
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

test('a mangled link runs nothing, says what is lost, and runs without it when asked', async ({
  page,
}) => {
  const hash = '#/lab?v=1&p=strong-slow.1&engine=wasm&seeds=1&steps=-5&nonsense=%3Cscript%3E';
  await page.goto(`/${hash}`);
  const notice = page.getByRole('alert').filter({ hasText: 'damaged on its way' });
  await expect(notice.getByRole('listitem').first()).toHaveText(/^steps was -5, now 1 /);
  await expect(notice).toContainText('nonsense');
  await expect(status(page)).toContainText('waiting for you');
  await expect(button(page, 'Play')).toBeDisabled();
  await expect(page.getByText('The engine is warming up.')).toHaveCount(0);
  await expect(page.getByText('Nothing runs yet.').first()).toBeVisible();
  await expect(page.getByText('Press Play')).toHaveCount(0);
  await expect(page.getByText('Nothing runs yet: the notice says why')).toBeVisible();
  await expect(page).toHaveURL(`/${hash}`);
  await page.getByRole('link', { name: 'My runs', exact: true }).click();
  await page.goBack();
  await expect(status(page)).toContainText('waiting for you');
  await notice.getByRole('button', { name: /^Run it without/ }).click();
  await expect(status(page)).toContainText('ready');
  await expect(page).toHaveURL(/n=1&steps=1$/);
});

test('a link that was hurt on its way opens what was meant, and says so', async ({ page }) => {
  const meant = 'v=1&p=strong-slow.1&e=wasm&n=1&steps=10&seed=77';
  for (const hash of [
    `#/lab/?${meant.replaceAll('&', '&amp;')}.`,
    `#${encodeURIComponent(`/lab?${meant}`)}`,
    `#!lab?${meant}&utm_source=chat)`,
  ]) {
    await page.goto('about:blank');
    await page.goto(`/${hash}`);
    await expect(page.getByText('The run is the one that was meant:')).toBeVisible();
    await expect(status(page)).toContainText('Step 0 of 10');
    await expect(page.getByText('Seed 77')).toBeVisible();
  }
  await page.goto('/#runs/.');
  await expect(page.getByRole('heading', { name: 'My runs' })).toBeVisible();
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
  await expect(status(page)).toContainText('Step 1 of 40, Processor, paused');
  await playOut(page);
});

test('without WebGPU the badge names the engine and says how to get WebGPU', async ({ page }) => {
  const hide = "Object.defineProperty(WorkerNavigator.prototype, 'gpu', { value: undefined });\n";
  await page.route('**/assets/entry-*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: hide + (await response.text()) });
  });
  await page.goto('/#/lab?v=1&p=strong-slow.1&seeds=1&steps=10');
  await expect(status(page)).toContainText('Processor, ready');
  await page.getByText('Processor').first().click();
  await expect(page.getByText(/Chrome and Edge 113/)).toBeVisible();
});

test('a run that no page has room for is not started, and the largest that fits is offered', async ({
  page,
}) => {
  const arms = Array.from({ length: 16 }, (_, k) => `a${k}`).join(';');
  await page.goto(`/#/lab?v=1&p=strong-slow.1&e=wasm&n=32&m=6&h=256&b=512&steps=10&arms=${arms}`);
  const notice = page.getByRole('alert').filter({ hasText: 'GB of memory' });
  await expect(notice).toContainText('The largest that fits: Seeds 1 instead of 32');
  await expect(status(page)).toContainText('waiting for you');
  await expect(notice.getByRole('button')).toHaveCount(1);

  await page.goto('/#/lab?v=1&p=strong-slow.1&e=exact&n=3&m=2&h=256&b=512&steps=10');
  const slow = page.getByRole('alert').filter({ hasText: 's a step' });
  await expect(slow.getByRole('button')).toHaveCount(2);
  await slow.getByRole('button', { name: /only slow/ }).click();
  await expect(status(page)).toContainText('warming up');

  await page.goto('/#/lab?v=1&p=strong-slow.1&e=wasm&n=32&m=6&h=256&steps=10');
  await page.getByRole('button', { name: 'Start the largest that fits' }).click();
  await expect(status(page)).toContainText('ready', { timeout: 120_000 });
});

/** Drags something over the middle of the page and lets it go there, as a mouse does. */
async function drag(page: Page, what: { files?: string[]; link?: string }): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const { link = '', files = [] } = what;
  const items = link ? [{ mimeType: 'text/uri-list', data: link }] : [];
  const data = { items, files, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await browser.send('Input.dispatchDragEvent', { type, x: 640, y: 500, data });
  }
}

test('what is dropped leads away from no page, and is read where files are', async ({ page }) => {
  const opened: string[] = [];
  page.context().on('page', (other) => opened.push(other.url()));
  const file = `${process.cwd()}/LICENSE`;
  await page.goto('/#/lab?v=1&p=strong-slow.1&engine=plan-cpu&seeds=1&steps=10');
  await expect(status(page)).toContainText('ready');
  await drag(page, { files: [file] });
  await drag(page, { link: new URL('/favicon.svg', page.url()).href });
  await expect(status(page)).toContainText('ready');

  await page.goto('/#/learn/results?lang=en');
  await expect(page.getByRole('heading', { name: 'The table of a class' })).toBeVisible();
  await drag(page, { files: [file, `${process.cwd()}/docs`] });
  await expect(page.getByText('is no file of results')).toHaveCount(2);

  await page.goto('/#/runs');
  await expect(page.getByText('Or drop it anywhere')).toBeVisible();
  await drag(page, { files: [file, `${process.cwd()}/docs`] });
  await expect(page.getByText('“docs” was not opened.')).toContainText('it is a folder');
  await expect(page.getByText('“LICENSE” was not opened.')).toContainText('Choose one that was');

  await page.goto('/#/diagnose');
  await expect(page.getByRole('heading', { name: /own model collapsed/ })).toBeVisible();
  await drag(page, { files: [file, file] });
  await expect(page.getByRole('alert')).toContainText('That was not one file');
  await drag(page, { files: [`${process.cwd()}/public/diagnose/healthy.npz`] });
  await expect(page.getByText('healthy.npz').first()).toBeVisible();
  await drag(page, { files: [file] });
  await page.reload();
  await expect(page.getByText(/^The report on healthy\.npz went when the page/)).toBeVisible();

  await page.goto('/#/data');
  await expect(page.getByRole('heading', { name: 'Your own data' })).toBeVisible();
  await drag(page, { files: [file] });
  await expect(page.getByText('LICENSE table of text')).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^LICENSE was open here when the page/)).toBeVisible();
  expect(opened).toEqual([]);
});
