/** `npm start`: installs what is missing and opens the lab. */
import { spawn } from 'node:child_process';
import { ensurePackages } from './install.mjs';

ensurePackages();
// After it, since an old Node has no such parser, and is told so there.
const { asked, wholeNumber } = await import('#cli/command.mjs');
const { values } = asked('npm start -- [--no-open] [--port N] [--host]', {
  options: { 'no-open': { type: 'boolean' }, port: { type: 'string' }, host: { type: 'boolean' } },
});
const port = values.port && `${wholeNumber('port', values.port, 1, 65_535)}`;
const screen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
const open = screen && !process.env.CI && !values['no-open'] ? ['--open'] : [];
const rest = [...(port ? ['--port', port] : []), ...(values.host ? ['--host'] : [])];

console.log('Starting the lab. Stop it with Ctrl+C.');
const vite = spawn(process.execPath, ['node_modules/vite/bin/vite.js', ...open, ...rest], {
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => vite.kill(signal));
vite.on('exit', (code, signal) => process.exit(signal ? 0 : code));
