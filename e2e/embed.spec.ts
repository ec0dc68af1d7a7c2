import { expect, test } from './page.ts';

const link = (seed: number, more = '') =>
  `/#/lab?v=1&p=strong-slow.1&engine=plan-cpu&seeds=1&steps=90000&probeSize=32&batch=16&hidden=16&probeEvery=50&seed=${seed}&embed=1&caption=Number+${seed}${more}`;

const PAGE = `<!doctype html><title>Three runs</title>
${[1, 2, 3].map((seed) => `<iframe src="${link(seed)}" width="400" height="300"></iframe>`).join('')}
<script>
  window.steps = [0, 0, 0];
  window.said = [];
  const frames = [...document.querySelectorAll('iframe')];
  addEventListener('message', ({ source, data }) => {
    const k = frames.findIndex((frame) => frame.contentWindow === source);
    if (k < 0 || data.wane !== 1) return;
    window.said.push(data.type + ' ' + (data.state ?? data.message ?? ''));
    if (data.type === 'step') window.steps[k] = data.step;
    if (data.type === 'state' && data.state === 'ready') tell(k, { type: 'play' });
  });
  function tell(k, message) {
    frames[k].contentWindow.postMessage({ wane: 1, ...message }, location.origin);
  }
</script>`;

interface Holder {
  steps: number[];
  said: string[];
  tell(k: number, message: object): void;
}

test('three runs in one page train side by side, and do what the page asks', async ({ page }) => {
  await page.route('**/three.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: PAGE }),
  );
  await page.goto('/three.html');
  const steps = () => page.evaluate(() => (window as unknown as Holder).steps);
  await expect.poll(async () => Math.min(...(await steps()))).toBeGreaterThan(20);
  const before = await steps();
  await expect
    .poll(async () => Math.min(...(await steps()).map((now, k) => now - before[k])))
    .toBeGreaterThan(30);
  const gained = (await steps()).map((now, k) => now - before[k]);
  expect(Math.max(...gained) / Math.min(...gained)).toBeLessThan(4);

  const first = page.frameLocator('iframe').first();
  await expect(first.getByText('Number 1')).toBeVisible();
  await expect(first.getByRole('img').first()).toBeVisible();
  await expect(first.getByRole('switch')).toHaveCount(0);
  await page.evaluate(() => {
    const { tell } = window as unknown as Holder;
    tell(0, { type: 'set', changes: { lambda: 1e9 } });
    tell(0, { type: 'set', changes: { lambda: 1 } });
    for (const k of [0, 1, 2]) tell(k, { type: 'pause' });
  });
  await expect(first.getByRole('button', { name: 'Play' })).toBeEnabled();
  const said = () => page.evaluate(() => (window as unknown as Holder).said.join('\n'));
  await expect.poll(said).toContain('state paused');
  expect(await said()).toContain('error interventions.0 was 1000000000');
  await expect(first.getByRole('link', { name: 'Wane' })).toHaveAttribute('href', /kd=1/);
});

const LESSON = PAGE.replace(
  /<iframe.*<\/iframe>/,
  '<iframe src="/#/learn/senses/1?embed=1&lang=en" width="720" height="640"></iframe>',
).replace("data.state === 'ready'", 'false');

test('a page of the lesson in a frame does what the page asks, and tells how it goes', async ({
  page,
}) => {
  await page.route('**/lesson.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: LESSON }),
  );
  await page.goto('/lesson.html');
  const said = () => page.evaluate(() => (window as unknown as Holder).said.join('\n'));
  const steps = () => page.evaluate(() => (window as unknown as Holder).steps[0]);
  const tell = (message: object) =>
    page.evaluate((one) => (window as unknown as Holder).tell(0, one), message);
  await expect.poll(said).toContain('state opening');
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('navigation')).toHaveCount(0);
  await expect(frame.getByText('Draw your guess first, then press Play.')).toBeVisible();

  await tell({ type: 'set', changes: { lambda: 'much' } });
  await expect.poll(said).toContain('error interventions.0');
  await tell({ type: 'set', changes: { lambda: 1 } });
  await expect(frame.getByRole('link', { name: 'Open in the lab' })).toHaveAttribute(
    'href',
    /kd=1/,
  );
  await tell({ type: 'step' });
  await expect.poll(steps).toBe(1);
  await expect.poll(said).toContain('state paused');
  await tell({ type: 'play' });
  await expect.poll(steps).toBeGreaterThan(1);
  await tell({ type: 'pause' });
  await expect.poll(said).toMatch(/state (paused|finished)/);
  await tell({ type: 'reset' });
  await expect(frame.getByRole('link', { name: 'Open in the lab' })).not.toHaveAttribute(
    'href',
    /kd=1/,
  );
});

test('a frame whose link names a host that is none is commanded by nobody, and says so', async ({
  page,
}) => {
  const src = link(1).replace('embed=1', 'embed=school.example');
  const body = `<iframe src="${src}" width="400" height="500"></iframe><script>
    window.told = 0;
    setInterval(() => {
      frames[0].postMessage({ wane: 1, type: 'play' }, '*');
      window.told++;
    }, 50);
  </script>`;
  await page.route('**/one.html', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto('/one.html');
  const frame = page.frameLocator('iframe');
  await expect(frame.getByText('names a host that is none')).toBeVisible();
  await expect(frame.getByRole('status')).toContainText('ready');
  const told = () => page.evaluate(() => (window as unknown as { told: number }).told);
  await expect.poll(told).toBeGreaterThan((await told()) + 20);
  await expect(frame.getByRole('status')).toContainText('Step 0 of 90000, Processor, ready');
});

test('a page that sends without end neither holds the frame nor starves the run', async ({
  page,
}) => {
  await page.route('**/three.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: PAGE }),
  );
  await page.goto('/three.html');
  const steps = () => page.evaluate(() => (window as unknown as Holder).steps[0]);
  await expect.poll(steps).toBeGreaterThan(0);
  await page.evaluate(() => {
    const { tell } = window as unknown as Holder;
    const many = Object.fromEntries(Array.from({ length: 300_000 }, (_, k) => [`k${k}`, 1]));
    tell(0, { type: 'set', changes: many });
    for (let k = 0; k < 11_000; k++) tell(0, { type: 'set', changes: { lambda: k % 2 } });
  });
  const flooded = await steps();
  await expect.poll(steps).toBeGreaterThan(flooded + 50);
  const said = () => page.evaluate(() => (window as unknown as Holder).said.join('\n'));
  await expect.poll(said).toMatch(/error 1\d,\d{3} messages came faster/);
  expect(await said()).toContain('error There are 300000 changes');
  await page.evaluate(() => (window as unknown as Holder).tell(0, { type: 'pause' }));
  await expect.poll(said).toContain('state paused');
});
