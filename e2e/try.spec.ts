import { button, expect, status, test } from './page.ts';

test('a visitor chooses, covers and draws what goes in, and both arms answer', async ({ page }) => {
  await page.goto('/#/lab?v=1&p=digits.1&engine=wasm&seeds=1&steps=20&probeSize=128');
  await expect(status(page)).toContainText('ready');
  const network = page.getByRole('region', { name: 'Inside the network', exact: true });
  const told = network.locator('[id$="-told"]');
  await expect(told).toContainText('Live says');
  await expect(network).toContainText(/Test pair 1 of \d+/);

  const first = await told.textContent();
  await button(page, 'Next sample').click();
  await expect(network).toContainText(/Test pair 2 of \d+/);
  await expect(told).not.toHaveText(first ?? '');

  const whole = await told.textContent();
  await button(page, 'Cover Image').click();
  await expect(told).toContainText('Image is covered.');
  await expect(network.getByText('the average stands in')).toBeVisible();
  await button(page, 'Cover Image').click();
  await expect(told).toHaveText(whole ?? '');

  await button(page, 'Draw a digit').click();
  const pad = page.getByRole('img', { name: /^Pad/ });
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error('There is no pad.');
  await page.mouse.move(box.x + 0.6 * box.width, box.y + 0.2 * box.height);
  await page.mouse.down();
  await page.mouse.move(box.x + 0.45 * box.width, box.y + 0.8 * box.height, { steps: 6 });
  await page.mouse.up();
  await expect(told).toContainText('Image is your own.');
  await button(page, 'Done').click();
  await expect(network).toContainText('drawn by you');
  await expect(pad).toHaveCount(0);

  await button(page, 'Say another word').click();
  await button(page, 'Let it hear 7').click();
  await expect(told).toContainText('Sound is a 7.');
  await button(page, 'Record yourself').click();
  await expect(page.getByText(/microphone was (refused|found)/)).toBeVisible();
});

test('the arrow keys walk through the neurons', async ({ page }) => {
  await page.goto('/#/lab?v=1&p=strong-slow.1&engine=wasm&seeds=1&steps=10&probeSize=64');
  await expect(status(page)).toContainText('ready');
  await page.getByRole('group', { name: /^Fusion neurons/ }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('table', { name: 'Neuron 2, pointed at' })).toBeVisible();
  await expect(status(page)).toContainText('Step 0 of 10');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('table', { name: /the most entangled/ })).toBeVisible();
});

test('the senses of a packed set can be seen, watched, read and heard, and lose nothing where a file is missing', async ({
  page,
}) => {
  await page.addInitScript(() => {
    AudioBufferSourceNode.prototype.start = function () {
      document.documentElement.dataset.heard = String(this.buffer?.length);
    };
  });
  const spoken = '**/data/hanzi/spoken.mulaw.gz';
  await page.route(spoken, (route) => route.abort());
  const small = 'engine=plan-cpu&seeds=1&probeSize=64&hidden=8&latent=4&steps=20';
  await page.goto(`/#/lab?v=1&p=hanzi.1&${small}`);
  await expect(status(page)).toContainText('ready');
  // The neuron of the key has a sector for each sense of the run.
  await expect(page.locator('.key-in-brief path[fill^="var(--m"]')).toHaveCount(4);
  const network = page.getByRole('region', { name: 'Inside the network', exact: true });
  const strokes = network.getByRole('button', { name: /^Watch \d+ strokes being drawn$/ });
  const said = network.getByRole('button', { name: /^Hear / });
  const lines = strokes.locator('polyline');
  await expect(lines.first()).toBeVisible();
  await strokes.click();
  await expect(strokes.locator('.watched')).toBeVisible();
  await expect(network.locator('.preview.text')).toContainText(/go(es)? in\./);

  await said.click();
  await expect(said).toContainText('The word could not be loaded.');
  await page.unroute(spoken);
  await said.click();
  await expect(page.locator('html')).toHaveAttribute('data-heard', /^\d{3,}$/);

  const before = await strokes.locator('svg').first().innerHTML();
  await button(page, 'Next sample').click();
  await expect.poll(() => strokes.locator('svg').first().innerHTML()).not.toBe(before);
  await button(page, 'Cover Strokes').click();
  await expect(strokes).toHaveCount(0);
  await button(page, 'Play').click();
  await expect(status(page)).toContainText('finished');
  await button(page, 'Cover Strokes').click();
  await expect(strokes).toBeVisible();

  await page.route('**/data/hanzi/shown.json.gz', (route) => route.abort());
  await page.getByLabel('Scenario').selectOption({ label: 'Landsat, four bands' });
  await expect(network).toContainText('Infrared 2');
  await expect(network).toContainText(/It is (.* soil|cotton crop|vegetation stubble)/);
  await expect(network.locator('.preview')).toHaveCount(0);
  await page.goto(`/#/lab?v=1&p=hanzi-blurred.1&${small}`);
  await expect(network.getByText('Preview not loaded. Reload the page.')).toHaveCount(3);
  await expect(network).toContainText('Live says');
});
