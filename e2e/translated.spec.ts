import { button, expect, open, playOut, region, status, test } from './page.ts';
import { translate } from './translator.ts';

test('a translated page stays alive: status and counter go on, and everything can be pressed', async ({
  page,
}) => {
  await open(page, '&seeds=1&steps=40&probeSize=64&batch=16');
  await translate(page);
  await button(page, 'Step').click();
  await expect(status(page)).toContainText('Step 1 of 40, Processor, paused');
  await playOut(page);
  await expect(status(page)).toContainText('Step 40 of 40, Processor, finished');
  const headline = page.locator('.headline');
  await expect(headline).not.toContainText('Before the first step');
  await expect(headline).not.toContainText('Press Play');
  await expect(page.locator('.counter')).toContainText(/40\s*of 40 steps/);
  await expect(page.getByText('saved at step 40')).toBeVisible();
  await expect(page.getByText('saved at step 1', { exact: true })).toHaveCount(0);
  await expect(page.getByText('At step 40', { exact: true })).toBeVisible();

  const loss = region(page, 'Loss and accuracy');
  await loss.getByRole('button', { name: 'Loss and accuracy: table' }).click();
  await expect(loss.getByRole('table')).toContainText('Loss, held out');
  await loss.getByRole('button', { name: 'Loss and accuracy: method' }).click();
  await button(page, 'Reset').click();
  await expect(status(page)).toContainText('Step 0 of 40');
  await expect(page.getByText('At step 40', { exact: true })).toHaveCount(0);

  await page.getByRole('link', { name: 'My runs', exact: true }).click();
  const name = 'seeds 1, steps 40, batch 16';
  const pin = page.getByRole('checkbox', { name: `Pin ${name}` });
  await pin.click();
  await expect(pin).toBeChecked();
  await page.getByLabel('Filter').fill('nothing like it');
  await expect(page.getByText('0 of 1 runs')).toBeVisible();
  await page.getByLabel('Filter').fill('');
  await button(page, `More of ${name}`).click();
  await page.getByLabel('Name', { exact: true }).fill('Mine');
  await page.getByLabel('Name', { exact: true }).blur();
  await expect(page.getByRole('rowheader')).toHaveText('Mine');
  await page.getByRole('link', { name: 'Lab', exact: true }).click();
  await expect(region(page, 'Pinned runs')).toContainText('Mine');
});

const MAP =
  '/#/explore?v=1&q=own&p=strong-slow.2&set=b=8,held=32,train=64,h=8,z=4,f=6&axes=str:0.5:8:3:log;wn:0:4:3:linear&n=2&steps=20&see=collapsed.1,share.1';

test('a translated map goes on, and says how far it is', async ({ page }) => {
  await page.goto(MAP);
  const cells = status(page).filter({ hasText: /cells/ });
  await expect(cells).toContainText('0 of 9 cells');
  await translate(page);
  await button(page, 'Run').click();
  await expect(cells).toContainText('9 of 9 cells');
  await expect(cells).not.toContainText('0 of 9');
});
