import type { Page } from 'playwright';
import { COURSE, nameOf, type Place } from '../src/learn/course.ts';
import { faultsOf } from './axe.ts';
import { expect, expectToFit, test } from './page.ts';
import { unspokenOf } from './spoken.ts';

/** Every page in every look, and axe on each: `WANE_LESSON=all`. */
const ALL = process.env.WANE_LESSON === 'all';

const LOOKS = [
  { lang: 'en', width: 1440 },
  { lang: 'es', width: 390 },
  { lang: 'es', width: 1440 },
  { lang: 'en', width: 390 },
] as const;

async function openPage(page: Page, place: Place, lang: string): Promise<void> {
  await page.goto(`/#/learn/${nameOf(place)}?lang=${lang}`);
  const told = lang.startsWith('x-') ? 'en' : lang;
  await expect(page.locator(`main.learn[lang=${told}] .learn-words`)).toBeVisible();
  await expect(page.locator('.learn-figure').first().locator('.see')).not.toBeEmpty();
}

/** Whether what is asked, whole, is in sight together with the picture, between it and Play. */
const asksBesidePicture = (page: Page) =>
  page.evaluate(() => {
    const boxOf = (selector: string) => {
      const box = document.querySelector(selector)?.getBoundingClientRect();
      if (!box) throw new Error(`There is no ${selector}.`);
      return box;
    };
    const question = document.querySelector('.learn-why, .learn-guess, .learn-controls');
    question?.scrollIntoView({ block: 'end' });
    const { top, bottom } = boxOf('.learn-why, .learn-guess, .learn-controls');
    const picture = boxOf('.learn-main .learn-pinned');
    const play = boxOf('.learn-drive');
    return picture.top >= 0 && picture.bottom <= top && bottom <= play.top;
  });

const axe = (page: Page) => faultsOf(page, { unmarked: true });

test('every page stands, wide and narrow, in both languages', async ({ page }) => {
  if (ALL) test.setTimeout(900_000);
  for (const { lang, width } of ALL ? LOOKS : LOOKS.slice(0, 2)) {
    await page.setViewportSize({ width, height: width < 500 ? 844 : 900 });
    for (const place of COURSE) {
      const name = `${nameOf(place)} ${lang} ${width}`;
      await openPage(page, place, lang);
      await expect(page.locator('.learn-drive button'), name).toBeEnabled();
      await expect(page.getByRole('alert'), name).toHaveCount(0);
      await expectToFit(page, name);
      await expect.poll(() => unspokenOf(page), name).toEqual([]);
      if (lang === 'en') {
        const { guess } = place.page;
        const hint = { pick: /Pick what/, draw: /Foretell the curve/ };
        const said = page.getByRole('region', { name: 'What is on this page' });
        if (guess) await expect(said, name).toContainText(hint[guess.kind]);
        // What is counted is where the picture stands, not how long the record is.
        if (place.page.opensAt !== undefined) {
          await expect(page.locator('.learn-step'), name).not.toHaveText(/^step (\S+) of \1$/);
        }
        // A picture that is hidden until something is foretold asks for that, and not for Play.
        await expect(page.locator('svg').getByText('Press Play.'), name).toHaveCount(0);
        await expect(
          page.locator('.learn-main svg[role=img]').and(page.getByLabel('What the change did')),
          name,
        ).toHaveCount(place.page.picture === 'compare' ? 1 : 0);
      }
      if (width < 500) await expect.poll(() => asksBesidePicture(page), name).toBe(true);
      if (ALL) expect(await axe(page), name).toEqual([]);
    }
  }
});

test('axe finds nothing on the contents and a page, light and dark, wide and narrow', async ({
  page,
}) => {
  for (const [colorScheme, { lang, width }] of [
    ['light', LOOKS[0]],
    ['dark', LOOKS[1]],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`/#/learn?lang=${lang}`);
    await expect(page.locator('.learn-chapters')).toBeVisible();
    expect(await axe(page)).toEqual([]);
    await openPage(page, COURSE[0], lang);
    expect(await axe(page)).toEqual([]);
  }
});

test('a page is gone through by keyboard: foretell, play, compare, say why, go on', async ({
  page,
}) => {
  const place = COURSE.find(({ page }) => page.guess?.kind === 'draw' && page.why) as Place;
  await openPage(page, place, 'en');
  const pen = page.getByRole('slider', { name: 'Your guess' });
  await pen.focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowDown');
  await expect(pen).toHaveAttribute('aria-valuetext', /^step [\d,]+: 45/);
  // The last handle is held by its right half, too, and goes with the line.
  const handle = page.locator('.learn-at');
  for (let k = 0; k < 7; k++) await page.keyboard.press('ArrowRight');
  const { x, y, width, height } = (await handle.boundingBox()) as DOMRect;
  await page.mouse.move(x + width - 3, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width - 3, y + height / 2 + 40);
  await expect(pen).toHaveAttribute('aria-valuetext', /^step [\d,]+: [34]\d/);
  expect((await handle.boundingBox())?.y).toBeGreaterThan(y + 30);
  await page.mouse.move(x + width - 3, y + height / 2);
  await page.mouse.up();
  const why = page.getByRole('group', { name: 'Why? Pick before you press Play.' });
  await why.getByRole('radio').first().press('Space');
  await page.getByRole('button', { name: 'Play', exact: true }).press('Enter');
  await expect(page.getByText(/At step [1-9]\d* you guessed \d+/)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/you guessed 55/)).toBeVisible();
  const again = page.getByRole('group', { name: 'Now that you have seen it: why?' });
  // What explains it is held back until the why is said anew.
  const words = page.locator('.learn-words');
  await expect(again).toBeVisible();
  await expect(words).not.toContainText('never taken up');
  await again.getByRole('radio').first().press('Space');
  await expect(words).toContainText('never taken up');
  await expect(page.locator('.learn-answer')).toContainText('Not this one.');
  const next = page.getByRole('navigation', { name: 'Before and next' });
  await next.getByRole('link').last().press('Enter');
  await expect(page).not.toHaveURL(new RegExp(`${nameOf(place)}\\?`));
  await expect(page.locator('.learn h2')).toBeFocused();
});

test('made-up languages break nothing: twice as long, from right to left, with markup', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const lang of ['x-double', 'x-rtl', 'x-markup']) {
    await openPage(page, COURSE[0], lang);
    await expectToFit(page, lang);
    await expect(page.locator('main.learn')).toHaveAttribute(
      'dir',
      lang === 'x-rtl' ? 'rtl' : 'ltr',
    );
    await expect(page.locator('.learn b:not(.num)'), lang).toHaveCount(0);
  }
  await expect(page.locator('.learn-words')).toContainText('<b>');

  const said = {
    'x-double': 'PlayPlay',
    'x-rtl': '\u202EPlay\u202C',
    'x-markup': '<b>Play&amp;</b>',
  };
  for (const [lang, play] of Object.entries(said)) {
    await page.goto(`/?${lang}#/lab?lang=${lang}`);
    await expect(page.locator('button.play'), lang).toHaveText(play);
    await expect(page.locator('.headline'), lang).not.toBeEmpty();
    await expectToFit(page, lang);
    await expect(page.locator('main b, .masthead b'), lang).toHaveCount(0);
  }

  // From right to left all is mirrored but what is drawn over time.
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 844 });
    await page.goto(`/?right${width}#/lab?lang=x-rtl`);
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(page.locator('.headline')).not.toBeEmpty();
    await expectToFit(page, `x-rtl ${width}`);
    const name = await page.locator('.wordmark').boundingBox();
    expect(name?.x, `${width}`).toBeGreaterThan(width / 2);
    const ticks = page.locator('.timeline text.tick');
    await expect(ticks.filter({ hasText: /^\d+$/ }).nth(1)).toBeVisible();
    // Drawn anew while its width is not settled: asked until the marks have places.
    const apart = () =>
      ticks.filter({ hasText: /^\d+$/ }).evaluateAll((all) => {
        const [zero = 0, next = 0] = all.map((one) => one.getBoundingClientRect().x);
        return next - zero;
      });
    await expect.poll(apart, `${width}`).toBeGreaterThan(0);
  }
});

test('what goes wrong is said, and the lesson goes on', async ({ page, quiet }) => {
  await page.goto('/#/learn/nowhere/7?lang=en');
  await expect(page.getByText('There is no page “nowhere/7”')).toBeVisible();

  await page.route('**/lessons/*.bin', (route) => route.fulfill({ body: 'no run' }));
  await openPage(page, COURSE[0], 'en');
  await expect(page.getByText('The recorded run could not be read')).toBeVisible();

  await page.evaluate(() => localStorage.setItem('wane.lesson', '{"version":2}'));
  await page.reload();
  await expect(page.getByText('come from another version of the lesson')).toBeVisible();
  await page.getByRole('button', { name: 'Forget them' }).click();
  await expect(page.getByText('come from another version of the lesson')).toBeHidden();

  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
  });
  await page.reload();
  await expect(page.getByText('This browser keeps nothing here')).toBeVisible();
  await expect(page.locator('.learn-words')).toBeVisible();
  expect(quiet).toEqual([]);
});
