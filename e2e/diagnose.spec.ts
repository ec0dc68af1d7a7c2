import { readFile } from 'node:fs/promises';
import { faultsOf } from './axe.ts';
import { button, expect, expectToFit, region, test } from './page.ts';

test('a model of one’s own: a broken file, an example by keyboard, its report kept and printed', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/#/?lang=en');
  // Dropped on the front page, a file is taken to its own; one that is none is refused in its own sentence.
  await expect(async () => {
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['PK\u0003\u0004 and then nothing'], 'broken.npz'));
      dispatchEvent(new DragEvent('drop', { dataTransfer }));
    });
    await expect(page).toHaveURL(/#\/diagnose$/, { timeout: 1000 });
  }).toPass();
  await expect(page.getByRole('alert')).toContainText('That file was not read. broken.npz');
  await expect(page.getByText('It never leaves this browser.')).toBeVisible();
  expect(await faultsOf(page)).toEqual([]);

  await button(page, 'A collapsed model').press('Enter');
  const verdict = page.getByRole('status');
  await expect(verdict).toHaveText(/^Sound is collapsed: it brings 3\u00a0% of the answer/);
  await expect(page.locator('.report')).toHaveAttribute('aria-busy', 'false');
  // Heads train while the report is read.
  await button(page, 'Train new heads here').press('Enter');
  expect(asked.filter((url) => !url.startsWith(new URL(page.url()).origin))).toEqual([]);

  // Every drawing is drawn, says what it shows, and has a table.
  const shares = region(page, 'Who the answer comes from');
  await expect(shares.getByRole('img').first()).toHaveAccessibleName(
    /sound: 3\u00a0%, 2 to 4\u00a0%/,
  );
  await shares.getByRole('radio', { name: 'image' }).press('Space');
  await expect(shares.getByRole('img').last()).toHaveAccessibleName(/share of image/);
  await shares.getByRole('group').first().locator('summary').press('Enter');
  await expect(shares.getByRole('table').first()).toContainText('sound');
  await expect(
    region(page, 'Who can answer').getByRole('row', { name: /sound alone/ }),
  ).toBeVisible();

  const json = page.waitForEvent('download');
  await button(page, 'Save the numbers as JSON').press('Enter');
  const report = JSON.parse(await readFile(await (await json).path(), 'utf8'));
  expect(report).toMatchObject({ verdict: 'collapsed', complete: true });
  // The same file has the same number, on the page and in what is kept of it.
  const number = report.number.replace(/^(.{4})/, '$1\u00a0');
  await expect(region(page, 'Method and privacy')).toContainText(`Report ${number} on file`);
  expect(report.senses.map(({ name, collapsed }: typeof report) => [name, collapsed])).toEqual([
    ['image', false],
    ['sound', true],
  ]);

  const help = region(page, 'What would help?');
  await expect(help.getByRole('img')).toHaveCount(4);
  await expect(region(page, 'Distillation')).toContainText(/Sound alone/);
  await expect(region(page, 'Distillation')).toContainText(/entanglement \(yours 0\.\d\d\)/);

  const html = page.waitForEvent('download');
  await button(page, 'Save the report as a page (HTML)').click();
  const kept = await readFile(await (await html).path(), 'utf8');
  expect(kept).toContain('is collapsed');
  expect(kept.replaceAll('&nbsp;', '\u00a0')).toContain(`Report ${number} on file`);
  expect(kept).not.toMatch(/<script|<button|https?:\/\/(?!www\.w3\.org)/);

  // On paper: whole drawings, nothing to press, A4 on its side.
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.report button:not(.term):visible')).toHaveCount(0);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeLessThan(6);
  expect(pdf).toMatch(/\/MediaBox \[0 0 84[12]/);

  await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
  await page.setViewportSize({ width: 390, height: 844 });
  await expectToFit(page);
  await page.evaluate(() => {
    location.hash = '#/diagnose?lang=es';
  });
  await expect(verdict).toHaveText(/^Sound está en colapso: pone 3\u00a0%/);
  expect(await faultsOf(page, { but: ['svg'] })).toEqual([]);
  await button(page, 'Otro archivo').click();
  await expect(page.getByRole('heading', { name: /Está colapsado/ })).toBeFocused();
  await expectToFit(page);
});
