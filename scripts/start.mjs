/** `npm start`: installs what is missing and opens the lab. */
import { spawn } from 'node:child_process';
import { ensurePackages } from './install.mjs';

ensurePackages();
const args = process.argv.slice(2);
const screen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
const open = screen && !process.env.CI && !args.includes('--no-open') ? ['--open'] : [];
const rest = args.filter((arg) => arg !== '--no-open');

console.log('Starting the lab. Stop it with Ctrl+C.');
const vite = spawn(process.execPath, ['node_modules/vite/bin/vite.js', ...open, ...rest], {
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => vite.kill(signal));
vite.on('exit', (code, signal) => process.exit(signal ? 0 : code));
