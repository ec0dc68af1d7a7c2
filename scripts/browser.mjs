import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const HINT = 'Install Chrome or Chromium, or set WANE_BROWSER to the path of one.';

/** Chrome, then Chromium, then Edge. */
const NAMES = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
];
const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS = [
  'Google/Chrome/Application/chrome.exe',
  'Chromium/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
];

function usualPlaces() {
  const { PATH = '', PROGRAMFILES, LOCALAPPDATA } = process.env;
  const under = (folders, names) =>
    names.flatMap((name) => folders.filter(Boolean).map((folder) => join(folder, name)));
  if (process.platform === 'darwin') {
    const apps = MAC.map((name) => `${name}.app/Contents/MacOS/${name}`);
    return under(['/Applications', join(homedir(), 'Applications')], apps);
  }
  if (process.platform === 'win32') {
    return under([PROGRAMFILES, process.env['PROGRAMFILES(X86)'], LOCALAPPDATA], WINDOWS);
  }
  return under(PATH.split(delimiter), NAMES);
}

// On Ubuntu chromium-browser can be a script that only says how to get the snap.
const starts = (path) =>
  existsSync(path) &&
  (process.platform !== 'linux' ||
    spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0);

async function downloadedByPlaywright() {
  const { chromium } = await import('playwright');
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

/** Path of a browser that can run the tests, or nothing: named by the user, installed, or downloaded. */
export async function findBrowser() {
  const named = process.env.WANE_BROWSER || process.env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`WANE_BROWSER or CHROME_PATH names ${named}, which is not there. ${HINT}`);
  }
  return usualPlaces().find(starts) ?? (await downloadedByPlaywright());
}

const attempt = (command, args, env = process.env) =>
  spawnSync(command, args, {
    stdio: 'inherit',
    env,
    timeout: 300_000,
    killSignal: 'SIGKILL',
    shell: process.platform === 'win32',
  }).status === 0;

function installFromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.log('That failed; installing Debian’s chromium instead …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if (attempt('apt-get', ['update'], env)) attempt('apt-get', ['install', '-y', 'chromium'], env);
}

/** Like {@link findBrowser}, but installs a browser if there is none. */
export async function ensureBrowser() {
  const found = await findBrowser();
  if (found) return found;
  console.log('No Chrome or Chromium found; downloading one for the browser tests …');
  attempt('npx', ['playwright', 'install', 'chromium']);
  const downloaded = await findBrowser();
  if (downloaded) return downloaded;
  installFromDebian();
  const installed = await findBrowser();
  if (installed) return installed;
  throw new Error(`No browser was found and none could be installed. ${HINT}`);
}
