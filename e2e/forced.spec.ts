import { button, expect, open, test } from './page.ts';

test('in forced colours rails, progress, current page and chosen speed are seen, and not by colour alone', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await open(page, '&seeds=1&steps=40&probeSize=64&batch=16');
  await button(page, 'Step').click();
  await button(page, 'Settings').click();
  await expect(page.getByRole('slider', { name: 'Fusion neurons' })).toBeVisible();
  const found = await page.evaluate(() => {
    const one = (selector: string) => document.querySelector(selector) as HTMLElement;
    const look = (of: Element, part?: string) => getComputedStyle(of, part);
    const swatch = document.body.appendChild(document.createElement('i'));
    const colour = (name: string) => {
      swatch.style.color = name;
      return look(swatch).color;
    };
    const [canvas, text] = [colour('Canvas'), colour('CanvasText')];
    const links = [...document.querySelectorAll('.pages a')];
    const speeds = [...document.querySelectorAll('.speed input')] as HTMLInputElement[];
    const marked = (of: Element) => look(of, '::before').content !== 'none';
    return {
      distinct: canvas !== text,
      rail: look(one('.rail input')).backgroundImage.includes(text),
      progress: look(one('.counter progress')).forcedColorAdjust,
      ink: colour('var(--ink)') === text && colour('var(--paper)') === canvas,
      pages: links.map((link) => [marked(link), look(link).borderBottomColor !== canvas]),
      current: links.map((link) => link.hasAttribute('aria-current')),
      speeds: speeds.map((input) => marked(input.nextElementSibling as Element)),
      chosen: speeds.map((input) => input.checked),
    };
  });
  expect(found).toMatchObject({ distinct: true, rail: true, progress: 'none', ink: true });
  expect(found.current.filter(Boolean)).toHaveLength(1);
  expect(found.pages).toEqual(found.current.map((is) => [is, is]));
  expect(found.chosen.filter(Boolean)).toHaveLength(1);
  expect(found.speeds).toEqual(found.chosen);
});
