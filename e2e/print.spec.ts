import { expect, open, playOut, region, test } from './page.ts';

test('printed, the lab is one light document: every chart drawn, nothing stuck, no heading alone', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page, '&seeds=1&steps=40&probeSize=64&batch=16');
  await playOut(page);
  const last = region(page, 'Loss and accuracy').getByRole('img').last();
  await expect(last).toBeAttached();
  expect(await last.locator('path').count()).toBe(0);

  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(last.locator('path').first()).toBeAttached();
  const found = await page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('body *')].filter(
      (one) => one.getClientRects().length > 0 && !one.closest('.hidden'),
    );
    const looks = (of: (style: CSSStyleDeclaration) => boolean, among = all) =>
      among.filter((one) => of(getComputedStyle(one))).map((one) => one.className || one.tagName);
    const those = (selector: string) => all.filter((one) => one.matches(selector));
    const paper = document.createElement('i');
    paper.style.color = 'var(--paper)';
    document.body.append(paper);
    return {
      paper: getComputedStyle(paper).color,
      empty: those('svg.chart').filter((one) => one.childElementCount === 0).length,
      charts: those('svg.chart').length,
      stuck: looks(({ position }) => position === 'sticky' || position === 'fixed'),
      torn: looks(({ breakInside }) => breakInside !== 'avoid', those('.panel')),
      alone: looks(({ breakAfter }) => breakAfter !== 'avoid', those('main h2, main h3')),
      pressed: those('button, input, select').map((one) => one.getAttribute('aria-label')),
      wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    };
  });
  expect(found).toEqual({
    ...{ paper: 'rgb(244, 245, 242)', empty: 0, charts: found.charts, stuck: [], torn: [] },
    ...{ alone: [], pressed: [], wide: 0 },
  });
  expect(found.charts).toBeGreaterThan(8);

  const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type \/Page\b/g);
  expect(pages?.length).toBeGreaterThan(1);
  expect(pages?.length).toBeLessThan(9);
});
