import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const ON_PATH = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
];

const PLACES = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
};

async function downloadedByPlaywright() {
  const { chromium } = await import('@playwright/test');
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

/** Path of a browser that can run the tests, or nothing: named by the user, installed, or downloaded. */
export async function findBrowser() {
  const named = process.env.WANE_BROWSER ?? process.env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`WANE_BROWSER or CHROME_PATH names ${named}, which is not there.`);
  }
  const folders = (process.env.PATH ?? '').split(process.platform === 'win32' ? ';' : ':');
  const candidates = [
    ...(PLACES[process.platform] ?? []),
    ...folders.flatMap((folder) => ON_PATH.map((name) => join(folder, name))),
  ];
  return candidates.find((path) => existsSync(path)) ?? (await downloadedByPlaywright());
}

const attempt = (command, args) =>
  spawnSync(command, args, {
    stdio: 'inherit',
    timeout: 300_000,
    shell: process.platform === 'win32',
  }).status === 0;

/** Like {@link findBrowser}, but installs one if there is none. */
export async function ensureBrowser() {
  const found = await findBrowser();
  if (found) return found;
  console.log('No Chrome or Chromium found; downloading one for the browser tests …');
  if (attempt('npx', ['playwright', 'install', 'chromium'])) return findBrowser();
  const debian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (
    debian &&
    attempt('apt-get', ['update']) &&
    attempt('apt-get', ['install', '-y', 'chromium'])
  ) {
    return findBrowser();
  }
  throw new Error(
    'No browser could be installed. Install Chrome or Chromium, or set WANE_BROWSER to one.',
  );
}
