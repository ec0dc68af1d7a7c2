import { expectClear } from './overlap.ts';
import { expect, test } from './page.ts';

const WIDTHS = [320, 721];

/** Pages whose words stand in columns, and words that come late on each. */
const PAGES = [
  ['', 'its score: 94'],
  ['lab?v=1&p=strong-slow.1&e=plan-cpu&n=1&steps=40', 'Live says'],
  ['learn', 'Start in the lie'],
  ['paper', 'Discriminator'],
  ['theory', 'What the theory says, and what is seen'],
  ['explore?v=1&q=where.1', 'collapses in'],
  ['diagnose', 'A collapsed model'],
  ['data', 'Your data'],
] as const;

test('from the narrowest phone to a tablet no words lie on others, and no page is cut off', async ({
  page,
}) => {
  for (const [hash, last] of PAGES) {
    await page.goto(`/?${hash.length}#/${hash}`);
    await expect(page.getByText(last).first(), hash).toBeAttached();
    for (const width of hash === 'paper' ? [320] : WIDTHS) {
      await page.setViewportSize({ width, height: 768 });
      await expectClear(page, `#/${hash} at ${width}`);
    }
  }
});
