import { button, expect, open, playOut, status, test } from './page.ts';

const LINK = '/#/lab?v=1&p=strong-slow.1&engine=wasm&seeds=1&probeSize=64&batch=16';

test('a run survives a crash, goes on from its checkpoint, and a link never writes over it', async ({
  page,
  context,
}) => {
  test.setTimeout(150_000);
  await open(page, '&seeds=1&steps=400&probeSize=64&batch=16');
  await button(page, 'Play').click();
  await expect(page.getByText(/^saved at step 1\d\d/)).toBeVisible({ timeout: 60_000 });
  await page.close({ runBeforeUnload: false });

  const again = await context.newPage();
  await again.goto(`${LINK}&steps=30&seed=5`);
  await expect(again.getByText(/^You left a run at step \d+ of 400/)).toBeVisible();
  await expect(status(again)).toContainText('Step 0 of 30', { timeout: 60_000 });
  await playOut(again);
  await again.getByRole('link', { name: 'My runs', exact: true }).click();
  await expect(again.getByRole('listitem')).toHaveCount(2);

  const left = again.getByRole('listitem', { name: 'Strong and slow, seed 1' });
  await left.getByLabel('Name').fill('The left one');
  await left.getByLabel('Name').blur();
  await again
    .getByRole('listitem', { name: 'The left one' })
    .getByRole('button', { name: /^Go on from step 1/ })
    .click();
  await expect(status(again)).toContainText(/Step 1\d\d of 400, WebAssembly, paused/, {
    timeout: 60_000,
  });
  await button(again, 'Step').click();
  await expect(again.getByText(/^saved at step 1\d1/)).toBeVisible();

  await again.goBack();
  await expect(again.getByRole('listitem')).toHaveCount(2);
  const named = again.getByRole('listitem', { name: 'The left one' });
  await named.getByRole('button', { name: 'Delete' }).click();
  await named.getByRole('button', { name: 'Yes, delete' }).click();
  await expect(again.getByRole('listitem')).toHaveCount(1);
  await button(again, 'Bring it back').click();
  await expect(again.getByRole('listitem')).toHaveCount(2);
});

test('without storage the lab works and says that nothing is kept', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'indexedDB', {
      value: {
        open: () => {
          throw new DOMException('no', 'SecurityError');
        },
      },
    }),
  );
  await open(page, '&seeds=1&steps=20&probeSize=64&batch=16');
  await expect(page.getByText('does not let this page keep anything')).toBeVisible();
  await playOut(page);
  await page.getByRole('link', { name: 'My runs', exact: true }).click();
  await expect(page.getByText('does not let this page keep runs')).toBeVisible();
});
