/**
 * Whether the plan on the processor gives the same bits in Firefox as in Node and Chromium, over 600 steps of
 * each scenario: `npm run firefox`. Firefox is looked for as `firefox-esr` and `firefox`; WANE_FIREFOX names
 * another.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { createServer } from 'vite';

const PAGE = '/bits';
const FOUND = '/found';
const PATIENCE_MS = 300_000;

const html = `<!doctype html><title>bits</title><script type="module">
  const load = async (path) => new Uint8Array(await (await fetch('/data/' + path)).arrayBuffer());
  const say = (found) => fetch('${FOUND}', { method: 'POST', body: JSON.stringify(found) });
  import('/src/engine/testing/long-bits.ts')
    .then(async ({ longBits, LONG_BITS: expected }) => ({ found: await longBits(load), expected }))
    .then(say, (error) => say({ found: String(error) }));
</script>`;

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

/** Starts the first Firefox there is, without a window. */
async function startFirefox(url: string, profile: string): Promise<ChildProcess> {
  for (const name of [process.env.WANE_FIREFOX, 'firefox-esr', 'firefox']) {
    if (!name) continue;
    const browser = spawn(name, ['--headless', '--no-remote', '--profile', profile, url], {
      stdio: 'ignore',
    });
    const started = await new Promise<boolean>((resolve) => {
      browser.once('spawn', () => resolve(true));
      browser.once('error', () => resolve(false));
    });
    if (started) return browser;
  }
  throw new Error('There is no Firefox here: WANE_FIREFOX=/path/to/firefox names one.');
}

let heard = (_body: string): void => undefined;
const said = new Promise<string>((resolve, reject) => {
  heard = resolve;
  setTimeout(() => reject(new Error('Firefox says nothing.')), PATIENCE_MS).unref();
});
const server = await createServer({
  server: { port: 0 },
  plugins: [
    {
      name: 'wane-bits',
      configureServer: ({ middlewares }) => {
        middlewares.use(async (request, response, next) => {
          if (request.url === PAGE) response.setHeader('Content-Type', 'text/html').end(html);
          else if (request.url === FOUND) {
            heard(await bodyOf(request));
            response.end();
          } else next();
        });
      },
    },
  ],
});
await server.listen();
const profile = mkdtempSync(join(tmpdir(), 'wane-firefox-'));
const browser = await startFirefox(`${server.resolvedUrls?.local[0]}${PAGE.slice(1)}`, profile);
const { found, expected } = JSON.parse(await said);
browser.kill();
await new Promise((done) => browser.once('exit', done));
rmSync(profile, { recursive: true, force: true });
await server.close();
const same = isDeepStrictEqual(found, expected);
console.log(same ? 'Firefox gives the same bits.' : `Firefox gives ${JSON.stringify(found)}.`);
process.exit(same ? 0 : 1);
