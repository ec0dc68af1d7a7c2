import type { Page } from 'playwright';
import { button, expect, open, region, status, test } from './page.ts';

/** A run that goes on for as long as a test looks. */
const LONG = '&seeds=1&steps=90000&probeSize=32&batch=16&hidden=16&probeEvery=50';

const MISSING = 'This part of the page did not load';

/** Keeps a file from coming; the browser may complain of it, and so may React. */
async function withhold(page: Page, file: RegExp, quiet: string[]) {
  await page.route(file, (route) => route.abort());
  return async () => {
    await page.unroute(file);
    quiet.length = 0;
  };
}

/** The status says only every hundredth step. */
const stepOf = (page: Page): Promise<number> =>
  page
    .locator('progress')
    .first()
    .evaluate((bar: HTMLProgressElement) => bar.value);

const link = (name: string) => (page: Page) =>
  page.getByRole('navigation').getByRole('link', { name, exact: true }).click();

const heading = (name: string) => (page: Page) =>
  expect(page.getByRole('heading', { name, exact: true })).toBeVisible();

interface Part {
  readonly file: RegExp;
  readonly ask: (page: Page) => Promise<void>;
  readonly shown: (page: Page) => Promise<void>;
  /** At the second try it is shown without what is missing. */
  readonly bare?: boolean;
}

/** Pages of their own. */
const PAGES: Record<string, Part> = {
  Claims: {
    file: /PaperPage-.*\.js/,
    ask: link('Claims'),
    shown: heading('Does the paper hold here?'),
  },
  Explore: {
    file: /open-explore-.*\.js/,
    ask: link('Explore'),
    shown: heading('The slow sense collapses in 146 of 289 cells.'),
  },
  Gallery: {
    file: /GalleryPage-.*\.js/,
    ask: link('Gallery'),
    shown: heading('Modality contributions'),
  },
  Bench: {
    file: /BenchPage-.*\.js/,
    ask: link('Bench'),
    shown: heading('How fast is a training step?'),
  },
  'the styles of My runs': {
    file: /RunsPage-.*\.css/,
    ask: link('My runs'),
    shown: async (page) => {
      await heading('My runs')(page);
      await expect(page.locator('.runs-scroll').first()).toHaveCSS('overflow-x', 'auto');
    },
    bare: true,
  },
};

/** Parts of the lab that are asked for while a run trains. */
const PARTS: Record<string, Part> = {
  'the share dialog': {
    file: /ShareDialog-.*\.js/,
    ask: (page) => button(page, 'Share').click(),
    shown: async (page) => {
      await expect(page.getByRole('dialog', { name: 'Share this run' })).toBeVisible();
      await page.keyboard.press('Escape');
    },
  },
  'the pictures of panels': {
    file: /picture-.*\.js/,
    ask: (page) => button(page, 'Save Loss and accuracy as SVG').click(),
    shown: async (page) => void (await page.waitForEvent('download')),
  },
  'the tables of panels': {
    file: /csv-.*\.js/,
    ask: (page) => button(page, 'Save Loss and accuracy as CSV').click(),
    shown: async (page) => void (await page.waitForEvent('download')),
  },
};

/** Asks for a part that does not come: words, no blank page, the run goes on; then it comes. */
async function refuseThenGive(page: Page, { file, ask, shown, bare }: Part, quiet: string[]) {
  const give = await withhold(page, file, quiet);
  await ask(page);
  const words = page.getByRole('alert').filter({ hasText: MISSING });
  await expect(words).toBeVisible();
  await expect(words.getByRole('button', { name: 'Reload' })).toBeVisible();
  if (!bare) {
    const said = quiet.length;
    await words.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => quiet.length).toBeGreaterThan(said);
    await expect(words).toBeVisible();
  }
  await give();
  const done = shown(page);
  await words.getByRole('button', { name: 'Try again' }).click();
  await done;
  await expect(words).toHaveCount(0);
}

test('a part of the lab that does not come says so, and the run goes on until it does', async ({
  page,
  quiet,
}) => {
  await open(page, LONG);
  await button(page, 'Play').click();
  for (const [name, part] of Object.entries(PARTS)) {
    await test.step(name, async () => {
      const before = await stepOf(page);
      await refuseThenGive(page, part, quiet);
      await expect.poll(() => stepOf(page)).toBeGreaterThan(before);
    });
  }
});

test('a page that does not come leaves the others and the run, and comes when one is back', async ({
  page,
  quiet,
}) => {
  await open(page, LONG);
  for (const [name, part] of Object.entries(PAGES)) {
    await test.step(name, async () => {
      await refuseThenGive(page, part, quiet);
      await link('Lab')(page);
      const before = await stepOf(page);
      await button(page, 'Play').click();
      await expect.poll(() => stepOf(page)).toBeGreaterThan(before);
    });
  }
  const give = await withhold(page, /Comparison-.*\.js/, quiet);
  await button(page, 'Compare methods').click();
  await expect(page.getByRole('alert')).toContainText(MISSING);
  await give();
  await button(page, 'Back to one run and its ghost').click();
  await button(page, 'Compare methods').click();
  await expect(region(page, 'Run cards')).toBeVisible();
});

test('network and evidence that do not come leave Play, and a recorded run may be missing', async ({
  page,
  quiet,
}) => {
  const give = await withhold(page, /assets\/(Network|Evidence)-.*\.js|recorded\//, quiet);
  await open(page, LONG);
  const words = page.getByRole('alert').filter({ hasText: MISSING });
  await expect(words).toHaveCount(2);
  await button(page, 'Play').click();
  await expect.poll(() => stepOf(page)).toBeGreaterThan(0);
  await give();
  for (const name of ['Inside the network', 'Loss and accuracy']) {
    await words.first().getByRole('button', { name: 'Try again' }).click();
    await expect(region(page, name)).toBeVisible();
  }
});

test('without what draws and speaks the network is still there', async ({ page, quiet }) => {
  const give = await withhold(page, /assets\/(Pad|Say)-.*\.js/, quiet);
  await page.goto('/#/lab?v=1&p=digits.1&engine=wasm&seeds=1&steps=20&probeSize=64');
  await expect(status(page)).toContainText('ready');
  await button(page, 'Draw a digit').click();
  await expect(page.getByRole('alert')).toContainText(MISSING);
  await button(page, 'Say another word').click();
  await expect(page.getByRole('alert')).toContainText(MISSING);
  await give();
  await button(page, 'Try again').click();
  await expect(button(page, 'Let it hear 7')).toBeVisible();
  await button(page, 'Draw a digit').click();
  await expect(page.getByRole('img', { name: /^Pad/ })).toBeVisible();
});

test('runs are not kept where what keeps them does not come, and are when it does', async ({
  page,
  quiet,
}) => {
  const give = await withhold(page, /assets\/archive-.*\.js/, quiet);
  await open(page, '&seeds=1&steps=20&probeSize=32&batch=16');
  await expect(page.getByRole('alert')).toContainText('Runs are not kept');
  await give();
  await button(page, 'Try again').click();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await button(page, 'Step').click();
  await expect(page.getByText('saved at step 1')).toBeVisible();
  const again = await withhold(page, /assets\/parquet-.*\.js/, quiet);
  await link('My runs')(page);
  await page.getByRole('button', { name: /^More of/ }).click();
  await page.getByText('Save as a file').click();
  await button(page, 'Measurements, Parquet').click();
  await expect(page.getByRole('alert')).toContainText(MISSING);
  await again();
  const saved = page.waitForEvent('download');
  await button(page, 'Try again').click();
  expect((await saved).suggestedFilename()).toMatch(/\.parquet$/);
});

test('a frame in another page says so too, and opens when its file comes', async ({
  page,
  quiet,
}) => {
  const give = await withhold(page, /assets\/Embed-.*\.js/, quiet);
  await page.goto(`/#/lab?v=1&p=strong-slow.1&engine=wasm${LONG}&embed=1&caption=Mine`);
  await expect(page.getByRole('alert')).toContainText(MISSING);
  await give();
  await button(page, 'Try again').click();
  await expect(page.getByText('Mine')).toBeVisible();
  await expect(button(page, 'Play')).toBeEnabled();
});

test('a page whose first file does not come says that it may be opened anew', async ({
  page,
  quiet,
}) => {
  const give = await withhold(page, /assets\/index-.*\.js/, quiet);
  const browser = await page.context().newCDPSession(page);
  await browser.send('Animation.enable');
  await browser.send('Animation.setPlaybackRate', { playbackRate: 8 });
  await page.goto('/#/lab');
  await expect(page.getByText('reload the page')).toHaveCSS('opacity', '1');
  await give();
  await page.reload();
  await expect(button(page, 'Play')).toBeVisible();
});

test('a link that replays does so while what tells of it is missing', async ({ page, quiet }) => {
  const give = await withhold(page, /assets\/Arrived-.*\.js/, quiet);
  await page.goto(`/#/lab?v=1&p=strong-slow.1&engine=wasm${LONG}&view=step=80000`);
  await expect(page.getByRole('alert')).toContainText(MISSING);
  await expect.poll(() => stepOf(page)).toBeGreaterThan(0);
  await give();
  await button(page, 'Try again').click();
  await expect(page.getByRole('progressbar')).toBeVisible();
});

test('a panel or a drawing that fails leaves its title, all others and the run', async ({
  page,
  quiet,
}) => {
  await page.route(/assets\/.*\.js/, async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    const broken = text.replace(
      /get what\(\)\{(?=return \w+\(.loss-what.\))/,
      'get what(){throw Error("broken");',
    );
    await route.fulfill({ response, body: broken });
  });
  await open(page, LONG);
  const panel = region(page, 'Loss and accuracy');
  await expect(panel.getByRole('alert')).toContainText('This part of the page failed.');
  const other = region(page, 'Missing modalities');
  const drawing = other.getByRole('img').first();
  await expect(drawing).toBeVisible();
  await drawing.evaluate((svg) => {
    svg.appendChild = () => {
      throw Error('broken');
    };
  });
  await button(page, 'Step').click();
  await expect.poll(() => stepOf(page)).toBe(1);
  await other.scrollIntoViewIfNeeded();
  await expect(other.getByRole('alert')).toContainText('This part of the page failed.');
  await expect(other.getByRole('heading')).toBeVisible();
  await other.getByRole('button', { name: 'Try again' }).click();
  await expect(drawing.locator('text').first()).toBeVisible();
  quiet.length = 0;
});

test('where what trains does not come the page stands, and begins the same run when it does', async ({
  page,
  quiet,
}) => {
  const give = await withhold(page, /assets\/entry-.*\.js/, quiet);
  await page.goto(`/#/lab?v=1&p=strong-slow.1&engine=wasm${LONG}&at=7:kd=1`);
  const words = page.getByRole('alert');
  await expect(words).toContainText('What trains did not load.');
  await expect(words.getByRole('button', { name: 'Reload' })).toBeVisible();
  await give();
  await words.getByRole('button', { name: 'Try again' }).click();
  await expect(status(page)).toContainText('ready');
  await expect(page).toHaveURL(/at=7:kd=1/);
});

test('where WebAssembly does not come something slower trains, and says why', async ({
  page,
  quiet,
}) => {
  const give = await withhold(page, /\.wasm$/, quiet);
  await page.goto(`/#/lab?v=1&p=strong-slow.1&engine=wasm${LONG}`);
  await expect(status(page)).toContainText('JavaScript, ready');
  await page.getByText('why?').click();
  await expect(page.getByText('WebAssembly did not start')).toBeVisible();
  await give();
});

test('where what is timed does not come the bench says so', async ({ page, quiet }) => {
  const give = await withhold(page, /assets\/worker-.*\.js/, quiet);
  await page.goto('/#/bench?tiny');
  await page.getByRole('button', { name: /^Run about/ }).click();
  await expect(page.getByRole('alert')).toContainText('What is timed did not load');
  await give();
});
