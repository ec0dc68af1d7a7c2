import type { Page } from 'playwright';
import { button, csvOf, expect, lossOf, open, playOut, region, status, test } from './page.ts';

const LOSS = 'Loss and accuracy';
const slider = (page: Page) => page.getByRole('slider', { name: 'Step that is shown' });
const great = (page: Page) => page.getByRole('switch', { name: 'Distillation', exact: true });

test('one goes back in time by keyboard, branches there, undoes, and returns', async ({ page }) => {
  await open(page, '&seeds=1&steps=40&probeSize=64');
  await playOut(page);
  const first = await csvOf(page, LOSS);
  const timeline = region(page, 'Timeline');

  await slider(page).focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(timeline).toContainText('Showing step 20, the run is at 40.');
  await expect(slider(page)).toHaveAttribute('aria-valuetext', 'step 20; the run is at 40');
  await expect(page.getByText('At step 20', { exact: true })).toBeVisible();
  await page.keyboard.press('Home');
  await expect(page.getByRole('heading', { name: 'Before the first step' })).toBeVisible();
  await page.keyboard.press('ArrowUp');
  await expect(timeline).toContainText('Showing step 10');
  await page.keyboard.press('Escape');
  await expect(timeline).not.toContainText('Showing');

  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await button(page, 'Branch from step 20').click();
  await expect(status(page)).toContainText('Step 20 of 40, Processor, paused');
  await expect(timeline).toContainText('branch 1, from step 0 to 40');
  await great(page).click();
  await expect(timeline).toContainText('Distillation on at step 20');
  await expect(page).toHaveURL(/at=20:kd=1,sub=0\.3/);
  await playOut(page);
  const branch = await csvOf(page, LOSS);
  expect(lossOf(branch, 'ghost')).toEqual(lossOf(first, 'ghost'));
  expect(lossOf(branch, 'live').slice(0, 3)).toEqual(lossOf(first, 'live').slice(0, 3));
  expect(lossOf(branch, 'live').slice(3)).not.toEqual(lossOf(first, 'live').slice(3));

  await page.keyboard.press('Control+z');
  await expect(status(page)).toContainText('Undone: Distillation on at step 20.');
  await expect(status(page)).toContainText('Step 20 of 40, Processor, paused');
  await expect(great(page)).not.toBeChecked();
  await playOut(page);
  expect(await csvOf(page, LOSS)).toEqual(first);

  await button(page, 'Go to the end of branch 2, step 40').click();
  await expect(status(page)).toContainText('Step 40 of 40, Processor, finished');
  await expect(great(page)).toBeChecked();
  expect(await csvOf(page, LOSS)).toEqual(branch);
});

test('a change at the step one stands at is simply taken back, and done again', async ({
  page,
}) => {
  await open(page, '&seeds=1&steps=30&probeSize=64');
  await great(page).click();
  await expect(great(page)).toBeChecked();
  await page.keyboard.press('Control+z');
  await expect(great(page)).not.toBeChecked();
  await expect(page).not.toHaveURL(/at=/);
  await page.keyboard.press('Control+Shift+z');
  await expect(great(page)).toBeChecked();
  await expect(page).toHaveURL(/at=0:kd=1,sub=0\.3/);
});

test('slow mode tells one step in five parts, and takes it at the last', async ({ page }) => {
  await open(page, '&seeds=1&steps=30&probeSize=64');
  await page.getByRole('radio', { name: 'slow' }).check();
  const slow = region(page, 'One step, slowly');
  const told = slow.locator('[aria-current=step]');
  const next = slow.getByRole('button', { name: 'Next' });
  await next.click();
  await expect(told).toHaveText('Encode');
  await next.click();
  await next.click();
  await expect(slow).toContainText(/Loss \d\.\d\d nats/);
  await slow.getByRole('button', { name: 'Back' }).click();
  await expect(told).toHaveText('Fuse');
  await next.click();
  await next.click();
  await expect(slow).toContainText(/the strong sense [\d.]+, the slow sense [\d.]+/);
  await expect(status(page)).toContainText('Step 0 of 30');
  await next.click();
  await expect(slow).toContainText('That was step 1.');
  await expect(status(page)).toContainText('Step 1 of 30');
  await expect(page.getByText('At step 1', { exact: true })).toBeVisible();
});

test('Back leads to the experiment that was run before', async ({ page }) => {
  await open(page, '&seeds=1&steps=10&probeSize=64');
  await playOut(page);
  const first = page.url();
  await button(page, 'New seed').click();
  await expect(page).not.toHaveURL(first);
  const passed = page.url();
  await button(page, 'New seed').click();
  await expect(page).not.toHaveURL(passed);
  await expect(status(page)).toContainText('ready');
  const second = page.url();
  await playOut(page);
  await page.goBack();
  await expect(status(page)).toContainText('Step 0 of 10');
  await expect(page).toHaveURL(first);
  await page.goForward();
  await expect(status(page)).toContainText('Step 0 of 10');
  await expect(page).toHaveURL(second);
});
