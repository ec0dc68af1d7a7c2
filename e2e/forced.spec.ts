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

test('in forced colours words on ink are read, and the question that stands is seen', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  for (const [path, name] of [
    ['/#/lab', 'Play'],
    ['/#/explore', 'Run'],
    ['/#/explore/live', 'Run'],
  ]) {
    await page.goto(path);
    // Without this a plate in the colour of the words is laid under them.
    await expect(button(page, name).first(), path).toHaveCSS('forced-color-adjust', 'none');
  }
  await page.goto('/#/explore');
  const questions = page.locator('.explore-sentences a');
  await expect(questions.first()).toBeVisible();
  const marks = () =>
    questions.evaluateAll((links) => {
      const swatch = document.body.appendChild(document.createElement('i'));
      swatch.style.color = 'Canvas';
      const canvas = getComputedStyle(swatch).color;
      return links.map((link) => [
        getComputedStyle(link, '::before').content !== 'none',
        getComputedStyle(link).borderBottomColor !== canvas,
      ]);
    });
  await expect.poll(async () => (await marks()).filter(([mark]) => mark).length).toBe(1);
  for (const [mark, line] of await marks()) expect(line).toBe(mark);
});
