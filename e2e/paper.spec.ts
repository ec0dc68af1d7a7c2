import { readFile } from 'node:fs/promises';
import { button, expect, expectToFit, region, status, test } from './page.ts';

test('the claims are listed with their verdicts, and each opens its run in the lab', async ({
  page,
}) => {
  await page.goto('/#/lab?v=1&p=strong-slow.1&engine=plan-cpu&seeds=1&steps=10');
  await expect(status(page)).toContainText('ready');
  await page.getByRole('link', { name: 'Claims', exact: true }).click();
  const overview = page.getByRole('table', { name: 'All claims' });
  for (const name of ['Hanzi, four senses', 'Landsat, four bands']) {
    await expect(overview.getByRole('columnheader', { name })).toContainText('mixed');
  }
  for (let k = 1; k <= 17; k++) {
    const row = overview.getByRole('row', { name: new RegExp(`^C${k} `) });
    await expect(row).toContainText(/holds|mixed|does not hold here|not settled/);
  }
  const waiting = page.waitForEvent('download');
  await button(page, 'Save every tested part as CSV').click();
  const table = await readFile(await (await waiting).path(), 'utf8');
  expect(table).toMatch(
    /^claim,title,scenario,verdict,part,.*\r\nC1,Collapse happens,synthetic,holds,/,
  );
  await button(page, 'C2 Distillation prevents collapse').click();
  const claim = region(page, 'C2 Distillation prevents collapse');
  await expect(claim).toBeInViewport();
  await expect(claim.getByRole('img').first()).toHaveAccessibleName(
    /the pull alone: −?0\.\d+.*showcase −?0\.\d+/,
  );
  await claim.getByRole('link', { name: 'Open a run in the lab' }).first().click();
  await expect(status(page)).toContainText('ready');
  await expect(page.getByRole('switch', { name: 'Distillation' })).toBeChecked();
});

test('coming back to the lab finds the run where it was left', async ({ page }) => {
  await page.goto('/#/lab?v=1&p=strong-slow.1&engine=plan-cpu&seeds=1&steps=10');
  await expect(status(page)).toContainText('ready');
  await button(page, 'Step').click();
  await expect(status(page)).toContainText('Step 1 of 10, Processor, paused');
  await page.getByRole('link', { name: 'Claims', exact: true }).click();
  await page.getByRole('link', { name: 'Go to the lab' }).click();
  await expect(status(page)).toContainText('Step 1 of 10, Processor, paused');
});

for (const [width, height] of [
  [390, 844],
  [1440, 1000],
]) {
  test(`the claims fit ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/#/paper');
    await expect(page.getByRole('heading', { name: 'Does the paper hold here?' })).toBeVisible();
    const search = region(page, 'Where do the methods do more than their controls?');
    await expect(search.getByText(/^\d+ comparisons: /).first()).toBeVisible();
    const table = search.getByRole('table').first();
    if (width < 720) {
      await expect(search.getByRole('img')).toHaveCount(0);
      await search.getByText('Does the adversary of basis reallocation help?').first().click();
    } else {
      await expect(search.getByRole('img').first()).toHaveAccessibleName(
        /^share of the last sense/,
      );
      await search.getByText('As a table, each setting with its run').first().click();
    }
    await expect(table.getByRole('link').first()).toHaveAttribute('href', /^#\/lab/);
    await expectToFit(page);

    await button(page, 'Español').click();
    const first = page.getByRole('row', { name: /^C1 El colapso ocurre/ });
    await expect(first).toContainText('En parte. En todos los mundos inventados');
    await expect(
      region(page, 'C2 La destilación evita el colapso').getByRole('img').first(),
    ).toHaveAccessibleName(/el tirón solo: −?0,\d+.*escaparate −?0,\d+/);
    await expectToFit(page, 'Spanish');
  });
}
