import type { Page } from 'playwright';
import { expect, fileOf, open, playOut, test } from './page.ts';

const PANEL = 'Missing modalities';

/** A saved picture as a browser reads it that has nothing of the page: where its words stand, and how far they go. */
async function looked(page: Page, svg: string) {
  const alone = await page.context().newPage();
  await alone.setContent(svg);
  const found = await alone.evaluate(async () => {
    await document.fonts.ready;
    const picture = document.querySelector('svg') as SVGSVGElement;
    const [left, top, width, height] = (picture.getAttribute('viewBox') ?? '')
      .split(' ')
      .map(Number);
    const boxes = [...picture.querySelectorAll('text')].map((words) => {
      const own = words.getBoundingClientRect();
      const whole = picture.getBoundingClientRect();
      return {
        words: words.textContent ?? '',
        said: Number(words.getAttribute('textLength')),
        left: own.left - whole.left,
        right: own.right - whole.left,
        bottom: own.bottom - whole.top,
      };
    });
    return { left, top, width, height, boxes };
  });
  await alone.close();
  return found;
}

test('a saved picture stands alone: axis, unit, whole link, its letters, and room in other programs', async ({
  page,
}) => {
  const turns = Array.from({ length: 9 }, (_, k) => `${21 + k}:lr=0.001${k + 1}`);
  await open(page, `&seeds=1&steps=40&probeSize=64&batch=16&at=${['20:kd=1', ...turns].join(';')}`);
  await playOut(page);
  const svg = (await fileOf(page, PANEL, 'SVG')).toString();

  expect(svg.match(/@font-face\{font-family:'([^']+)'/g)).toHaveLength(2);
  expect(svg).toContain('Newsreader');
  expect(svg).not.toContain('<tspan');
  const { width, height, boxes } = await looked(page, svg);
  const words = boxes.map((box) => box.words);
  expect(words).toEqual(expect.arrayContaining(['0', '20', '40', 'steps']));
  expect(words.join(' ')).toContain('istillation on at step 20');
  const shown = /http.*$/.exec(words.join(''))?.[0] ?? '';
  expect(shown).toContain(new URL(page.url()).origin);
  expect(shown.match(/:lr=0\.001\d/g)).toHaveLength(9);
  for (const box of boxes.filter((one) => one.words)) {
    expect(box.said, box.words).toBeGreaterThan(0);
    expect(box.left, box.words).toBeGreaterThanOrEqual(0);
    expect(box.right, box.words).toBeLessThanOrEqual(width);
    expect(box.bottom, box.words).toBeLessThanOrEqual(height);
  }

  const bare = await looked(
    page,
    svg.replace(/<style>.*?<\/style>/s, '').replaceAll('Variable', ''),
  );
  for (const [k, box] of bare.boxes.entries()) {
    expect(Math.abs(box.right - boxes[k].right), box.words).toBeLessThan(1.5);
  }

  await page.setViewportSize({ width: 390, height: 800 });
  await expect(page.getByRole('heading', { name: PANEL })).toBeVisible();
  expect((await fileOf(page, PANEL, 'SVG')).toString()).toBe(svg);
});
