import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'vite';
import { WrongError } from '#cli/command.mjs';
import { findBrowser } from './browser.mjs';

const PAGE = '/page-that-says';
const SAID = '/said';
const PATIENCE_MS = 300_000;

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

/** Browsers by the commands that start them on a page, without a window and with a profile of their own. */
const BROWSERS = {
  Firefox: async (url: string, profile: string) =>
    [process.env.WANE_FIREFOX, 'firefox-esr', 'firefox'].map((name) => ({
      name,
      args: ['--headless', '--no-remote', '--profile', profile, url],
    })),
  Chromium: async (url: string, profile: string) => [
    {
      name: await findBrowser(),
      args: ['--headless', '--no-sandbox', '--no-first-run', `--user-data-dir=${profile}`, url],
    },
  ],
};

export type Browser = keyof typeof BROWSERS;

async function start(browser: Browser, url: string, profile: string): Promise<ChildProcess> {
  for (const { name, args } of await BROWSERS[browser](url, profile)) {
    if (!name) continue;
    const child = spawn(name, args, { stdio: 'ignore' });
    const started = await new Promise<boolean>((resolve) => {
      child.once('spawn', () => resolve(true));
      child.once('error', () => resolve(false));
    });
    if (started) return child;
  }
  throw new WrongError(`There is no ${browser} here: WANE_FIREFOX or WANE_BROWSER names one.`);
}

/**
 * What a script of a page says in a browser: it has `say(value)`, once, and everything that Vite serves.
 *
 * @returns the value, as JSON carries it.
 */
export async function saidBy(browser: Browser, script: string): Promise<unknown> {
  const html = `<!doctype html><title>page</title><script type="module">
    const say = (value) => fetch('${SAID}', { method: 'POST', body: JSON.stringify(value) });
    try { ${script} } catch (error) { say(String(error)); }
  </script>`;
  let heard = (_body: string): void => undefined;
  const said = new Promise<string>((resolve, reject) => {
    heard = resolve;
    setTimeout(() => reject(new Error(`${browser} says nothing.`)), PATIENCE_MS).unref();
  });
  const server = await createServer({
    server: { port: 0 },
    plugins: [
      {
        name: 'wane-page-that-says',
        configureServer: ({ middlewares }) => {
          middlewares.use(async (request, response, next) => {
            if (request.url === PAGE) response.setHeader('Content-Type', 'text/html').end(html);
            else if (request.url === SAID) {
              heard(await bodyOf(request));
              response.end();
            } else next();
          });
        },
      },
    ],
  });
  await server.listen();
  const profile = mkdtempSync(join(tmpdir(), 'wane-profile-'));
  const child = await start(browser, `${server.resolvedUrls?.local[0]}${PAGE.slice(1)}`, profile);
  try {
    return JSON.parse(await said);
  } finally {
    child.kill();
    await new Promise((done) => child.once('exit', done));
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    await server.close();
  }
}
