import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { expect, playOut, status, test } from './page.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};
const UNDER = '/some/where/';

/** The plainest host there is: files below a path, no headers but their type. */
function host(): Promise<Server> {
  const server = createServer(({ url = '' }, response) => {
    const path = new URL(url, 'http://x').pathname;
    const inside = path.startsWith(UNDER) ? normalize(path.slice(UNDER.length)) || '.' : '..';
    let file = join('dist', inside);
    if (!inside.startsWith('..') && existsSync(file) && statSync(file).isDirectory()) {
      file = join(file, 'index.html');
    }
    if (inside.startsWith('..') || !existsSync(file)) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    return createReadStream(file).pipe(response);
  });
  return new Promise((resolve) => server.listen(0, () => resolve(server)));
}

test('the built folder works below any path, under its own strict policy', async ({
  page,
  quiet,
}) => {
  const server = await host();
  const { port } = server.address() as AddressInfo;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const root = `http://localhost:${port}${UNDER}`;
  await page.goto(`${root}#/lab?v=1&p=digits.1&engine=wasm&seeds=1&steps=10&probeSize=32&batch=16`);
  await expect(status(page)).toContainText('ready', { timeout: 60_000 });
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
  server.close();
});
