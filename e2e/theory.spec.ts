import { readFile } from 'node:fs/promises';
import { button, expect, expectToFit, region, test } from './page.ts';

const SHARED = 'Does a shared neuron stop learning?';

test('an exhibit is found by its address, runs again to the same numbers, and can be taken along', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/#/theory/interference');
  const exhibit = region(page, SHARED);
  await expect(exhibit.getByRole('heading', { name: SHARED })).toBeFocused();
  await expect(exhibit.getByRole('img').first()).toHaveAccessibleName(/rank correlation −0\.\d+/);
  await expectToFit(page);

  await exhibit.getByRole('button', { name: /^Run it here/ }).press('Enter');
  await expect(exhibit.getByText('every number is the kept one')).toBeVisible();
  await exhibit.getByRole('button', { name: /^Run other seeds/ }).click();
  await expect(exhibit.getByText('Seeds 4 to 6')).toBeVisible();
  await exhibit.getByRole('button', { name: 'Back to the kept run' }).click();
  await expect(exhibit.getByText('Kept with the page')).toBeVisible();

  const waiting = page.waitForEvent('download');
  await exhibit.getByRole('button', { name: /as CSV$/ }).click();
  const file = await readFile(await (await waiting).path(), 'utf8');
  expect(file).toMatch(/^seed,step,neuron,sense,shared,gradient,surviving\r\n1,50,1,1,0\.\d+/);
  const picture = page.waitForEvent('download');
  await exhibit.getByRole('button', { name: /as SVG$/ }).click();
  expect(await readFile(await (await picture).path(), 'utf8')).toContain('Step 600');

  await button(page, 'Español').click();
  const spanish = region(page, '¿Deja de aprender una neurona compartida?');
  await expect(spanish.getByRole('img').first()).toHaveAccessibleName(
    /^Gradiente de .* correlación de rangos −0,\d+/,
  );
  await expect(spanish.getByText('Guardado con la página')).toBeVisible();
  await expectToFit(page, 'Spanish');
  await button(page, 'English').click();
  await expect(exhibit.getByText('Kept with the page')).toBeVisible();

  await page
    .getByRole('link', { name: 'How often do two senses meet in one neuron?' })
    .first()
    .click();
  await expect(page).toHaveURL(/#\/theory\/collision$/);
  const other = region(page, 'How often do two senses meet in one neuron?');
  await expect(other.getByRole('heading').first()).toBeFocused();
  await other.getByRole('link', { name: /^Open the run of/ }).click();
  await expect(page).toHaveURL(/#\/lab\?v=1&p=strong-slow\.2&e=plan-cpu/);
});
