import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { MISCONCEPTIONS } from '../src/learn/misconceptions.ts';
import { QUESTIONS } from '../src/learn/quiz/questions.ts';
import { faultsOf } from './axe.ts';
import { expect, expectToFit, hold, test } from './page.ts';

const WAYS = [
  { lang: 'en', width: 1440, colorScheme: 'light', looks: ['front', 'quiz', 'guide'] },
  { lang: 'es', width: 390, colorScheme: 'dark', looks: ['front', 'class', 'results', 'make'] },
] as const;

/** What axe finds, on a page that is looked into this way: all of them in one way or the other. */
async function axe(page: Page, looks: readonly string[], name: string): Promise<string[]> {
  if (!looks.includes(name)) return [];
  return faultsOf(page);
}

const heading = (page: Page, level: number) => page.getByRole('heading', { level }).first();

/** What of the page moved by itself, as the browser counts it. */
const SHIFTS = () => {
  const shifts: number[] = [];
  Object.assign(window, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as unknown as {
      value: number;
      hadRecentInput: boolean;
    }[])
      if (!entry.hadRecentInput) shifts.push(entry.value);
  }).observe({ type: 'layout-shift', buffered: true });
};

/** How often words of the run were seen under the moon that travels, until it stands. */
const wordsUnderMoon = (page: Page): Promise<{ frames: number; covered: number }> =>
  page.evaluate(async () => {
    let [frames, covered] = [0, 0];
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    while (!document.querySelector('.front-run[data-playing] .front-travels')) await frame();
    for (let moon: Element | null; ; await frame()) {
      moon = document.querySelector('.front-run[data-playing] .front-travels');
      if (!moon) return { frames, covered };
      const [seeing, hearing] = [...moon.querySelectorAll('path')].map((half) =>
        half.getBoundingClientRect(),
      );
      frames += 1;
      for (const words of document.querySelectorAll('.front-moments p')) {
        const seen = words.checkVisibility({ opacityProperty: true });
        const { left, right } = words.getBoundingClientRect();
        if (seen && left < hearing.right && right > seeing.left) covered += 1;
      }
    }
  });

test('the moon of the recorded run travels over no words', async ({ page }) => {
  await page.setViewportSize({ width: 1180, height: 900 });
  await page.goto('/');
  const { frames, covered } = await wordsUnderMoon(page);
  expect(frames).toBeGreaterThan(20);
  expect(covered).toBe(0);
});

for (const { lang, width, colorScheme, looks } of WAYS) {
  test(`front page, class, quiz and results in ${lang} at ${width}`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.addInitScript(SHIFTS);
    const give = await hold(page, '**/assets/index-*.js');

    // The words stand before script runs, and React takes their place without a jump.
    await page.goto(`/#/?lang=${lang}`, { waitUntil: 'commit' });
    const sentence = { en: 'it may never learn to', es: 'puede que nunca aprenda a' }[lang];
    await expect(heading(page, 1).filter({ visible: true })).toContainText(sentence);
    await expect(page.locator('.front-door').filter({ visible: true })).toHaveCount(3);
    // What moves when the fonts come, is not React's.
    await page.evaluate(async () => {
      await document.fonts.ready;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      (window as unknown as { shifts: number[] }).shifts.length = 0;
    });
    give();
    await expect(page.locator('.front-moments li')).toHaveCount(3);
    await expect(page.locator('.front-stream svg .front-score')).toBeVisible();
    const moved = await page.evaluate(() =>
      (window as unknown as { shifts: number[] }).shifts.reduce((sum, one) => sum + one, 0),
    );
    expect(moved).toBeLessThan(0.02);
    await expectToFit(page);
    expect(await axe(page, looks, 'front')).toEqual([]);

    // A class opens as it was set up, says what it left out, and goes back to it.
    const spec = encodeURIComponent('v=1&p=quiet-voice.1&seed=5&steps=900');
    await page.goto(`/#/learn/lie/2?class=1&show=cover&tool=saw&spec=${spec}&lang=${lang}`);
    const set = page.locator('.learn-class');
    await expect(set).toContainText('tool=saw');
    const cover = page.locator('.learn-cover input').first();
    await cover.click();
    await expect(cover).toBeChecked();
    await set.getByRole('button').click();
    await expect(cover).not.toBeChecked();
    await expect(page.locator('.learn-frozen a')).toHaveAttribute('href', /seed=5/);
    expect(await axe(page, looks, 'class')).toEqual([]);

    // Who picks the first choice everywhere, and who the last.
    const of = QUESTIONS.length;
    const first = QUESTIONS.filter(({ choices, right }) => choices[0]?.id === right).length;
    const rightAtLast = QUESTIONS.filter(({ choices, right }) => choices.at(-1)?.id === right);
    const last = rightAtLast.length;
    const transferred = rightAtLast.filter(({ transfer }) => transfer).length;

    // A result is saved, and comes out of the table of the class; one that was edited does not.
    await page.goto(`/#/learn/quiz?lang=${lang}`);
    const asked = page.locator('.quiz-asked');
    await expect(asked).toHaveCount(QUESTIONS.length);
    for (const fieldset of await asked.all()) await fieldset.getByRole('radio').first().check();
    await page.getByRole('textbox').fill('Ada');
    await page.reload();
    await expect(page.getByRole('textbox')).toHaveValue('Ada');
    await expect(asked.getByRole('radio', { checked: true })).toHaveCount(QUESTIONS.length);
    await page.locator('.quiz-go .outlined').click();
    // What is right is told after the lesson, beside what was right before it.
    await expect(page.locator('.quiz-outcome')).toContainText(
      new RegExp(`^${first} (of|de) ${of}`),
    );
    await expect(page.locator('.quiz-answer')).toHaveCount(0);
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: /JSON/ }).click();
    const text = (await readFile(await (await saved).path())).toString();
    await page.locator('.quiz-go .outlined').click();
    await expect(asked.getByRole('radio', { checked: true })).toHaveCount(0);
    for (const fieldset of await asked.all()) await fieldset.getByRole('radio').last().check();
    await page.locator('.quiz-go .outlined').click();
    await expect(page.locator('.quiz-outcome')).toContainText(
      new RegExp(`^${last} (of|de) ${of} .* ${first}\\. .*: ${transferred}\\.$`),
    );
    await expect(page.locator('.quiz-answer')).toHaveCount(QUESTIONS.length);
    await expectToFit(page);
    expect(await axe(page, looks, 'quiz')).toEqual([]);

    await page.goto(`/#/learn/results?lang=${lang}`);
    const file = (name: string, body: string) => ({
      ...{ name, mimeType: 'application/json', buffer: Buffer.from(body) },
    });
    const former = await readFile('src/learn/quiz/fixtures/quiz-1.json', 'utf8');
    await page
      .locator('input[type=file]')
      .setInputFiles([
        file('ada.json', text),
        file('bea.json', text.replace('"Ada"', '"Bea"')),
        file('list.json', '[]'),
        file('former.json', former),
      ]);
    await expect(page.locator('.quiz-left li')).toHaveCount(2);
    await expect(page.locator('.quiz-version')).toHaveCount(2);
    await expect(page.locator('.quiz-left')).toContainText('bea.json');
    const tables = page.locator('.quiz-table tbody');
    await expect(tables.first().locator('tr')).toHaveCount(QUESTIONS.length);
    await expect(tables.last().locator('tr')).toHaveCount(Object.keys(MISCONCEPTIONS).length);
    const [{ choices, right }] = QUESTIONS;
    await expect(tables.first().locator('tr').first()).toContainText(
      new RegExp(`${choices[0]?.id === right ? 1 : 0} (of|de) 1`),
    );
    expect(await axe(page, looks, 'results')).toEqual([]);

    await page.goto(`/#/learn/teachers?lang=${lang}`);
    await expect(page.locator('.guide-plan')).toHaveCount(3);
    await expectToFit(page);
    expect(await axe(page, looks, 'guide')).toEqual([]);
    await page.goto(`/#/learn/teachers/class?lang=${lang}`);
    await page.getByRole('checkbox').last().check();
    await expect(page.locator('.class-made textarea')).toHaveValue(/lie\/1\?class=1&projector=1$/);
    expect(await axe(page, looks, 'make')).toEqual([]);
  });
}

const HOLDER = `<!doctype html><title>A school</title>
<script>
  window.told = [];
  addEventListener('message', ({ data }) => window.told.push(data));
</script>
<iframe src="/#/learn/quiz?embed=1&lang=en" width="800" height="600"></iframe>`;

interface Told {
  readonly told: readonly { readonly type: string; readonly statement: { verb: { id: string } } }[];
}

test('a quiz inside another page tells that page what was answered', async ({ page }) => {
  await page.route('**/school.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: HOLDER }),
  );
  await page.goto('/school.html');
  const frame = page.frameLocator('iframe');
  await frame.getByRole('radio', { name: 'Noise drowns the voice' }).check();
  await frame.getByRole('button', { name: 'Done' }).click();
  await expect(frame.getByRole('navigation')).toHaveCount(0);
  const verbs = () =>
    page.evaluate(() =>
      (window as unknown as Told).told
        .filter(({ type }) => type === 'xapi')
        .map(({ statement }) => statement.verb.id.split('/').at(-1)),
    );
  await expect.poll(verbs).toEqual(['answered', 'completed']);
});
