import wane from '../package.json' with { type: 'json' };
import { plainHost } from './host.ts';
import { expect, playOut, status, test } from './page.ts';

test('the built folder works below any path, under its own strict policy', async ({
  page,
  quiet,
}) => {
  const { root, close } = await plainHost();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${root}#/lab?v=1&p=digits.1&engine=wasm&seeds=1&steps=10&probeSize=32&batch=16`);
  await expect(status(page)).toContainText('ready');
  await playOut(page);
  expect(asked.filter((url) => !url.startsWith(root) && !/^(blob|data):/.test(url))).toEqual([]);
  const refused = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = 1';
    document.body.append(script);
    return !('ran' in window);
  });
  expect(refused).toBe(true);
  const said = quiet.splice(0);
  expect(said.every((line) => line.includes('violates the following Content Security'))).toBe(true);
  expect(said).toHaveLength(1);
  const schema = await (await page.request.get(`${root}experiment.schema.json`)).json();
  expect(schema.properties.format.const).toBe('wane-experiment');
  close();
});

test('the licences of all that is shipped lie behind the foot of every page', async ({ page }) => {
  await page.goto('/#/gallery');
  const link = page.getByRole('contentinfo').getByRole('link', { name: /^Licences/ });
  const file = await page.request.get(
    new URL(await link.evaluate((a) => (a as HTMLAnchorElement).href)).href,
  );
  const text = await file.text();
  // d3 is a list of its parts: these are shipped.
  for (const name of [
    ...Object.keys(wane.dependencies).filter((name) => name !== 'd3'),
    'd3-scale',
  ]) {
    expect(text).toContain(`\n${name} `);
  }
  for (const words of ['SIL OPEN FONT LICENSE', 'Mike Bostock', 'Meta Platforms', 'Google LLC']) {
    expect(text).toContain(words);
  }
});
