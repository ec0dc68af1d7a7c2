import { faultsOf } from './axe.ts';
import { expect, test } from './page.ts';

/** Every page, and a word that stands on it once it is whole. */
const PAGES = [
  ['lab', '#/lab?v=1&p=strong-slow.1&e=wasm', 'Press Play and see whether'],
  ['explore', '#/explore?v=1&q=where.1&view=cell=40', 'The cell you picked'],
  ['claims', '#/paper', 'Does the paper hold here?'],
  ['theory', '#/theory', 'What the theory says, and what is seen'],
  ['bench', '#/bench', 'How fast is a training step?'],
  ['gallery', '#/gallery', 'Modality contributions'],
  ['runs', '#/runs', 'My runs'],
  ['comparison', '#/lab?v=1&p=strong-slow.1&e=wasm&set=compare', 'Five methods side by side'],
] as const;

/** Both themes and both ends of the widths. */
const LOOKS = [
  ['light', 1440],
  ['dark', 390],
] as const;

for (const [name, hash, word] of PAGES) {
  test(`axe finds nothing on the page ${name}, light and dark, wide and narrow`, async ({
    page,
  }) => {
    await page.goto(`/${hash}`);
    await expect(page.getByText(word).first()).toBeVisible();
    if (name === 'explore') await page.getByRole('button', { name: 'Change the question' }).click();
    if (name === 'lab') {
      await page.getByRole('button', { name: 'Settings' }).click();
      await page.getByRole('button', { name: /^\d+ more$/ }).click();
    }
    for (const [colorScheme, width] of LOOKS) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      // Marks are looked into in the gallery, which has them all: of each drawing one state.
      const but = name === 'gallery' ? ['.wall figure:not(:first-child)'] : [];
      const unmarked = ['claims', 'theory', 'explore'].includes(name);
      // Rows of a table are alike: each is looked into once, in light.
      if (colorScheme === 'dark') but.push('tbody tr:nth-child(n + 4)');
      expect(await faultsOf(page, { but, unmarked }), `${colorScheme} ${width}`).toEqual([]);
    }
  });
}
