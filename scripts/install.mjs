import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { otherHome } from './home.mjs';

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));

/** Runs a command in the project with its output shown; returns whether it succeeded. */
export function run(command, args, options = {}) {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  });
  return status === 0;
}

/** The same beside others: what it says is shown once it has ended, so that two do not talk at once. */
export function runBeside(command, args, options = {}) {
  const child = spawn(command, args, { shell: process.platform === 'win32', ...options });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  return new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('close', (status) => {
      process.stdout.write(said);
      resolve(status === 0);
    });
  });
}

function stopUnlessNodeIsNew() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)) return;
  console.error(
    `Wane needs Node 20.19 or newer (of 22: 22.12); this is ${process.versions.node}. Install the LTS release from nodejs.org, then try again.`,
  );
  process.exit(1);
}

/** Whether each package of the lock file is there in its version; some optional ones never are. */
function packagesAreThere() {
  const installed = 'node_modules/.package-lock.json';
  if (!existsSync(installed)) return false;
  const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  const present = packagesOf(installed);
  return Object.entries(packagesOf('package-lock.json')).every(([path, wanted]) => {
    if (path === '' || wanted.link) return true;
    const found = present[path];
    return found ? found.version === wanted.version : wanted.optional || wanted.devOptional;
  });
}

function haveHome() {
  try {
    const other = otherHome();
    if (!other) return;
    console.log(other.line);
    Object.assign(process.env, other.env);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}

/** Installs the packages if they are missing or others than those of the lock file. */
export function ensurePackages() {
  stopUnlessNodeIsNew();
  haveHome();
  if (packagesAreThere()) return;
  console.log('Installing packages (once, about a minute) …');
  if (run('npm', ['ci', '--no-audit', '--no-fund'])) return;
  console.error('The packages could not be installed. Check the network, then try again.');
  process.exit(1);
}
