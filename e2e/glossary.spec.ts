import type { Locator } from 'playwright';
import { button, expect, region, test } from './page.ts';

const LAB = '/#/lab?v=1&p=strong-slow.1&engine=plan-cpu&seeds=1&steps=10';

test('a word opens what it means, by press and by key, and Escape and a press beside it close it', async ({
  page,
}) => {
  await page.goto(LAB);
  const panel = region(page, 'Neuron entanglement');
  const word = panel.getByRole('button', { name: 'entanglement', exact: true });
  const meaning = page.getByRole('dialog', { name: 'entanglement' });
  await word.click();
  await expect(meaning).toContainText('The mean collision over all neurons');
  await expect(meaning.getByRole('img')).toBeInViewport();
  await expect(meaning).toBeInViewport({ ratio: 1 });
  const apart = async () => {
    const [under, over] = await Promise.all([meaning.boundingBox(), word.boundingBox()]);
    return (under?.y ?? 0) - (over?.y ?? 0) - (over?.height ?? 0);
  };
  const before = await apart();
  await page.getByRole('main').evaluate((main) => {
    main.style.paddingTop = '90px';
  });
  await expect.poll(apart, 'it stays with its word').toBeCloseTo(before);
  await word.click();
  await expect(meaning).toBeHidden();

  await word.press('Enter');
  await expect(meaning).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(meaning).toBeHidden();
  await expect(word).toBeFocused();

  await word.click();
  // No meaning of a word in a panel lies over the first heading of the page.
  await page.getByRole('heading', { level: 2 }).first().click();
  await expect(meaning).toBeHidden();
});

test('every word of the glossary opens from the foot of a page, on a phone too', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/#/runs');
  const words = page.getByRole('list', { name: 'Words' }).getByRole('button');
  await expect(words).toHaveCount(26);
  for (const word of await words.all()) {
    const name = String(await word.textContent());
    await word.click();
    const meaning = page.getByRole('dialog', { name, exact: true });
    await expect(meaning.getByRole('img')).toBeVisible();
    await expect(meaning).toBeInViewport({ ratio: 1 });
    await expect.poll(() => meaning.locator('svg *').count(), name).toBeGreaterThan(4);
    await page.keyboard.press('Escape');
    await expect(meaning).toBeHidden();
  }
  await expect(button(page, 'cross-entropy')).toBeFocused();
});

test('for a projector a meaning is as large as the page, and all of it in sight', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  // A key that is pressed as soon as anything is seen of the page is heard.
  await page.addInitScript(() =>
    new MutationObserver((_, changes) => {
      if (!document.querySelector('main.lab')) return;
      changes.disconnect();
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'p', bubbles: true }));
    }).observe(document, { childList: true, subtree: true }),
  );
  await page.goto(LAB);
  await expect(page.locator('html')).toHaveAttribute('data-projector');
  await region(page, 'Neuron entanglement').getByRole('button', { name: 'collision' }).click();
  const meaning = page.getByRole('dialog', { name: 'collision' });
  await expect(meaning.getByRole('img')).toBeVisible();
  await expect(meaning).toBeInViewport({ ratio: 1 });
  const smallest = () =>
    meaning
      .locator('p')
      .evaluateAll((all) =>
        Math.min(
          ...all.map(
            (one) => Number.parseFloat(getComputedStyle(one).fontSize) * one.currentCSSZoom,
          ),
        ),
      );
  await expect.poll(smallest).toBeGreaterThanOrEqual(18);
});

test('words open what they mean in the headline, the switches, the theory and the claims', async ({
  page,
}) => {
  const opens = async (within: Locator, words: string, meaning: string) => {
    await within.getByRole('button', { name: words, exact: true }).first().click();
    await expect(page.getByRole('dialog', { name: meaning, exact: true })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  };
  await page.goto(LAB);
  const great = page.getByRole('switch', { name: 'Distillation', exact: true });
  await expect(great).toBeEnabled({ timeout: 60_000 });
  await opens(page.locator('.headline'), 'senses', 'sense');
  const switches = region(page, 'Two ways to help the weak sense');
  await opens(switches, 'Distillation', 'distillation');
  await opens(switches, 'substitutes', 'substitute');
  await expect(great).not.toBeChecked();
  await switches
    .locator('.great')
    .first()
    .click({ position: { x: 200, y: 40 } });
  await expect(great).toBeChecked();

  await page.goto('/#/theory');
  await opens(page.locator('.theory-exhibit').first(), 'senses', 'sense');
  await page.goto('/#/paper');
  await opens(page.locator('.claim').first(), 'modalities', 'sense');
});
