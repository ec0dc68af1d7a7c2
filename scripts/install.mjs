import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

/** Runs a command in the project with its output shown; returns whether it succeeded. */
export function run(command, args, options = {}) {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  });
  return status === 0;
}

function stopUnlessNodeIsNew() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(
    `Wane needs Node 20.19 or newer; this is ${process.versions.node}. See nodejs.org.`,
  );
  process.exit(1);
}

/** Installs the packages if they are missing or older than the lock file. */
export function ensurePackages() {
  stopUnlessNodeIsNew();
  const stamp = 'node_modules/.package-lock.json';
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= statSync('package-lock.json').mtimeMs) return;
  console.log('Installing packages (once) …');
  if (run('npm', ['ci', '--no-audit', '--no-fund'])) return;
  console.error('The packages could not be installed. Check the network, then try again.');
  process.exit(1);
}
