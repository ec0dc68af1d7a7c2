import { button, expect, open, status, test } from './page.ts';

test('a knob of the live arm acts at once, one of the run waits for a new start', async ({
  page,
}) => {
  await open(page, '&seeds=1&steps=30');
  const settings = page.getByRole('region', { name: 'Settings', exact: true });
  await expect(settings.getByRole('slider')).toHaveCount(0);
  await settings.getByRole('button', { name: 'Settings' }).click();
  await expect(settings.getByRole('slider')).toHaveCount(6);
  const pull = page.getByRole('slider', { name: "Teacher's pull" });
  await pull.focus();
  for (let k = 0; k < 3; k++) await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/at=0:kd=0\.15/);
  await expect(page.getByRole('switch', { name: 'Distillation' })).toBeChecked();
  await button(page, "Put Teacher's pull back to 0").click();
  await expect(page.getByRole('switch', { name: 'Distillation' })).not.toBeChecked();

  const rail = await pull.boundingBox();
  if (!rail) throw new Error('no rail');
  await page.mouse.move(rail.x + 7, rail.y + rail.height / 2);
  await page.mouse.down();
  const before = page.url();
  for (const part of [0.3, 0.6]) {
    await page.mouse.move(rail.x + part * rail.width, rail.y + rail.height / 2);
    await page.waitForTimeout(400);
  }
  expect(page.url(), 'a drag that pauses is not over').toBe(before);
  await page.mouse.move(rail.x + 7, rail.y + rail.height + 90);
  await page.mouse.up();
  await expect(pull).toHaveAttribute('aria-valuetext', '0');

  await page.getByRole('slider', { name: 'Fusion neurons' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(settings).toContainText('One setting waits for the next run: Fusion neurons 16 17');
  await expect(button(page, 'Play')).toHaveCount(0);
  await expect(button(page, 'Step')).toBeDisabled();
  await button(page, 'Keep the old run').click();
  await expect(button(page, 'Play')).toBeEnabled();
  await page.getByRole('slider', { name: 'Fusion neurons' }).focus();
  await page.keyboard.press('ArrowRight');
  await button(page, 'Start the new run').click();
  await expect(page).toHaveURL(/&f=17/);
  await expect(status(page)).toContainText('Step 30 of 30, Processor, finished');
  await expect(page.getByText('17 fusion neurons')).toBeVisible();
  await expect(button(page, 'Start the new run')).toHaveCount(0);
});

test('a preset brings its own knob into sight, under the name it has there', async ({ page }) => {
  await page.goto('/#/lab?v=1&p=quiet-voice.1&e=plan-cpu&n=1&steps=12&train=128&held=64');
  await expect(status(page)).toContainText('ready');
  const settings = page.getByRole('region', { name: 'Settings', exact: true });
  await expect(settings.getByRole('slider')).toHaveCount(0);
  await settings.getByRole('button', { name: 'Settings' }).click();
  await expect(settings.getByRole('slider')).toHaveCount(6);
  const loudness = settings.getByRole('slider', { name: 'How loud the sound is' });
  await expect(loudness).toHaveAttribute('aria-valuetext', '0.02×');
  await loudness.focus();
  await page.keyboard.press('End');
  await expect(settings).toContainText('One setting waits for the next run: How loud the sound is');
  await button(page, 'Put How loud the sound is back to 0.02×').click();
  const rate = settings.getByRole('slider', { name: 'Learning rate' });
  await expect(rate).toHaveAttribute('aria-valuetext', '0.003');
  await page.getByRole('combobox', { name: 'Scenario' }).selectOption('Digits, seen and spoken');
  await expect(loudness).toHaveCount(0);
});

test('what a switch does besides is in sight, with a part to turn it off', async ({ page }) => {
  await open(page, '&seeds=3&steps=30');
  await expect(page.getByText('Seeds 1 to 3')).toBeVisible();
  const part = page.getByRole('checkbox', { name: 'substitutes' }).first();
  await expect(part).toBeDisabled();
  await page.getByRole('switch', { name: 'Distillation', exact: true }).click();
  await expect(part).toBeChecked();
  await expect(page).toHaveURL(/at=0:kd=1,sub=0\.3/);
  // It stands as the run has it, a moment later.
  await part.click();
  await expect(part).not.toBeChecked();
  await expect(page).not.toHaveURL(/sub=0\.3/);
  await expect(page.getByRole('switch', { name: 'Distillation', exact: true })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'a shared head' })).toBeDisabled();
  await part.click();
  await expect(part).toBeChecked();
  await page.getByRole('switch', { name: 'Basis reallocation', exact: true }).click();
  const brought = page.getByRole('checkbox', { name: /^(substitutes|a shared head)$/ });
  await expect(brought).toHaveCount(3);
  for (const one of await brought.all()) await expect(one).toBeChecked();
  await page.getByRole('checkbox', { name: 'a shared head' }).click();
  await expect(page.getByRole('checkbox', { name: 'a shared head' })).not.toBeChecked();
  await expect(page.getByRole('switch', { name: 'Basis reallocation' })).toBeChecked();

  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: /^\d+ more$/ }).click();
  const only = page.getByRole('group', { name: 'Only these senses' });
  await only.getByRole('checkbox', { name: 'slow sense' }).click();
  await expect(only.getByRole('checkbox', { name: 'strong sense' })).toBeDisabled();
  await expect(page).toHaveURL(/only=1/);
});
