import { expect, test } from '@playwright/test';
import { initialBytes } from '../bench/initial.ts';

test('the first paint of the front page needs at most 100 kB of JavaScript, of the lab 150', async ({
  baseURL,
}) => {
  const [front, lab] = await Promise.all([
    initialBytes(`${baseURL}/`, 'front'),
    initialBytes(`${baseURL}/`, 'lab'),
  ]);
  expect(front).toBeGreaterThan(60_000);
  expect(front).toBeLessThanOrEqual(100_000);
  expect(lab).toBeGreaterThan(front + 20_000);
  expect(lab).toBeLessThanOrEqual(150_000);
});

test('a page of the lesson asks for all it needs at once, and for nothing of the lab', async ({
  page,
}) => {
  for (const [name, lang] of [
    ['lie/1', 'en'],
    ['room/2', 'es'],
  ]) {
    await page.goto('about:blank');
    await page.goto(`/#/learn/${name}?lang=${lang}`);
    await expect(page.locator(`main.learn[lang=${lang}] .learn-words`)).toBeVisible();
    await expect(page.locator('.learn-figure').last().locator('.see')).not.toBeEmpty();
    const { asked, named } = await page.evaluate(() => ({
      asked: performance
        .getEntriesByType('resource')
        .map((entry) => entry.name)
        .filter((url) => /\.(js|css|bin)$/.test(url)),
      named: [...document.querySelectorAll<HTMLLinkElement | HTMLScriptElement>('link, script')]
        .filter((one) => !one.matches('[rel=ahead]'))
        .map((one) => ('href' in one ? one.href : one.src)),
    }));
    expect(asked.filter((url) => !named.includes(url))).toEqual([]);
    expect(asked.filter((url) => url.endsWith('.bin'))).not.toEqual([]);
    expect(asked.filter((url) => /assets\/(archive|lab)-/.test(url))).toEqual([]);
  }
});
