import {
  button,
  csvOf,
  expect,
  expectToFit,
  fileOf,
  lossOf,
  open,
  playOut,
  region,
  status,
  test,
} from './page.ts';

const LOSS = 'Loss and accuracy';

test('Play makes the loss fall, and live is the ghost until a switch is thrown', async ({
  page,
}) => {
  await open(page, '&seeds=1&steps=60');
  await expect(status(page)).toContainText('Processor, ready');
  await playOut(page);
  const rows = await csvOf(page, LOSS);
  const live = lossOf(rows, 'live');
  expect(live).toHaveLength(7);
  expect(live[6]).toBeLessThan(0.6 * live[0]);
  expect(lossOf(rows, 'ghost')).toEqual(live);
});

test('a switch changes the live arm from its step on, and never the ghost', async ({ page }) => {
  await open(page, '&seeds=1&steps=30');
  await playOut(page);
  const plain = await csvOf(page, LOSS);
  await button(page, 'Reset').click();
  await expect(status(page)).toContainText('ready');
  for (const name of ['Distillation', 'Basis reallocation']) {
    const great = page.getByRole('switch', { name, exact: true });
    await great.click();
    await expect(great).toBeChecked();
  }
  await playOut(page);
  const switched = await csvOf(page, LOSS);
  expect(lossOf(switched, 'ghost')).toEqual(lossOf(plain, 'ghost'));
  expect(lossOf(switched, 'live').slice(1)).not.toEqual(lossOf(plain, 'live').slice(1));
  await expect(page).toHaveURL(/at=0:kd=1/);
});

test('Reset gives the first curve again, and New seed another', async ({ page }) => {
  await open(page, '&seeds=1&steps=30');
  await playOut(page);
  const first = await csvOf(page, LOSS);
  await button(page, 'Reset').click();
  await expect(status(page)).toContainText('Step 0 of 30');
  await expect(status(page)).toContainText('ready');
  await playOut(page);
  expect(await csvOf(page, LOSS)).toEqual(first);
  await button(page, 'New seed').click();
  await expect(status(page)).toContainText('ready');
  await playOut(page);
  const other = await csvOf(page, LOSS);
  expect(lossOf(other, 'live')).not.toEqual(lossOf(first, 'live'));
});

test('a link opened in a second window gives the same run', async ({ page, context }) => {
  await open(page, '&seeds=1&steps=20&seed=77&at=10.live.lambda.1');
  await playOut(page);
  const second = await context.newPage();
  await second.goto(page.url());
  await expect(status(second)).toContainText('ready');
  await playOut(second);
  expect(await csvOf(second, LOSS)).toEqual(await csvOf(page, LOSS));
});

test('the keyboard alone plays, pauses, steps and starts over', async ({ page }) => {
  await open(page, '&seeds=1&steps=400');
  await page.keyboard.press('ArrowRight');
  await expect(status(page)).toContainText('Step 1 of 400');
  await page.keyboard.press('Space');
  await expect(button(page, 'Pause')).toBeVisible();
  await page.keyboard.press('Space');
  await expect(button(page, 'Play')).toBeEnabled();
  await page.keyboard.press('r');
  await expect(status(page)).toContainText('Step 0 of 400');
  const great = page.getByRole('switch', { name: 'Distillation', exact: true });
  await expect(great).toBeEnabled();
  await great.focus();
  await page.keyboard.press('Space');
  await expect(great).toBeChecked();
  await expect(status(page)).toContainText('Step 0 of 400');
});

test('every panel is a named region with numbers and files behind its picture', async ({
  page,
}) => {
  await open(page, '&steps=20');
  await playOut(page);
  for (const name of [
    'Modality contributions',
    'Neuron entanglement',
    'Singular values',
    'Missing modalities',
    LOSS,
  ]) {
    const panel = region(page, name);
    await panel.getByRole('button', { name: `${name}: table` }).click();
    await expect(panel.getByRole('table').getByRole('row').nth(1)).toBeVisible();
    await expect(panel.getByRole('img').first()).toBeVisible();
    await panel.getByRole('button', { name: `${name}: method` }).click();
    await expect(panel).toContainText('512 held-out samples');
  }
  const png = await fileOf(page, 'Missing modalities', 'PNG');
  expect([...png.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
  expect(png.length).toBeGreaterThan(60_000);
  const svg = (await fileOf(page, 'Missing modalities', 'SVG')).toString();
  expect(svg.includes('held-out samples') && svg.includes(new URL(page.url()).origin)).toBe(true);
  expect(/class=|var\(/.test(svg)).toBe(false);
});

test('digits train too, and the page says what the sound is', async ({ page }) => {
  await page.goto('/#/lab?v=1&p=digits.1&engine=wasm&seeds=1&steps=12&probeSize=64');
  await expect(status(page)).toContainText('ready');
  await expect(page.getByText('synthetic speech').first()).toBeVisible();
  await playOut(page);
  const live = lossOf(await csvOf(page, LOSS), 'live');
  expect(live.at(-1)).toBeLessThan(live[0]);
});

test('WebGPU agrees with WebAssembly within 1e-3 in loss after 20 steps', async ({ page }) => {
  const sizes = '&seeds=1&steps=20&batch=16&probeSize=32&probeEvery=20';
  await open(page, sizes, 'wasm');
  await playOut(page);
  const wasm = lossOf(await csvOf(page, LOSS), 'live');
  await page.goto('about:blank');
  await page.goto(`/#/lab?v=1&p=strong-slow.1&engine=webgpu${sizes}`);
  await expect(status(page)).toContainText('WebGPU, ready', { timeout: 120_000 });
  await button(page, 'Play').click();
  await expect(status(page)).toContainText('finished', { timeout: 120_000 });
  const webgpu = lossOf(await csvOf(page, LOSS), 'live');
  expect(webgpu).toHaveLength(2);
  expect(Math.abs(webgpu[1] - wasm[1])).toBeLessThan(1e-3);
  expect(webgpu[1]).not.toBe(webgpu[0]);
});

test('nothing overflows on a phone, a tablet and a desk', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '&seeds=1&steps=10');
  await playOut(page);
  for (const width of [390, 1024, 1440]) {
    await page.setViewportSize({ width, height: 844 });
    await expectToFit(page, `at ${width}`);
  }
});
