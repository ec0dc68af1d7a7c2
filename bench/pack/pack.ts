/**
 * The bench that travels: `npm run bench:pack` writes a folder that runs the bench on another machine of this
 * kind without a network, a browser or Node there. It also packs the folder into one file beside it.
 *
 * --to FOLDER  where to write it; `bench/pack/out/wane-bench` if not said
 */
import { execFileSync } from 'node:child_process';
import { chmod, copyFile, cp, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { build } from 'vite';
import { asked, WrongError } from '../../src/cli/command.mjs';

/** The most that the packed file may weigh. */
const MOST_MIB = 60;
/** Node that brings all of itself is larger than this; distributions also ship small ones that lean on others. */
const LEAST_NODE_MIB = 40;
const MIB = 2 ** 20;

const { values } = asked('npm run bench:pack -- [--to FOLDER]', {
  options: { to: { type: 'string', default: join(import.meta.dirname, 'out/wane-bench') } },
});
const folder = resolve(values.to);
const here = import.meta.dirname;
const root = resolve(here, '../..');

const mib = async (path: string): Promise<number> => (await stat(path)).size / MIB;

/** One file of code with all that it imports; Dawn is found beside it when it runs. */
async function bundle(): Promise<void> {
  await build({
    ...{ root, configFile: false, publicDir: false, logLevel: 'warn' },
    // Parts of tfjs were written for CommonJS.
    define: { __dirname: 'import.meta.dirname' },
    ssr: { noExternal: true },
    build: {
      ...{ ssr: join(here, 'entry.ts'), outDir: folder, emptyOutDir: true, target: 'node20' },
      ...{ minify: true, rolldownOptions: { output: { entryFileNames: 'bench.js' } } },
    },
  });
}

async function addNode(): Promise<void> {
  const size = await mib(process.execPath);
  if (size < LEAST_NODE_MIB) {
    throw new WrongError(
      `This Node (${process.execPath}, ${size.toFixed(0)} MiB) needs libraries of this machine. Pack with one from nodejs.org.`,
    );
  }
  await copyFile(process.execPath, join(folder, 'node'));
  await chmod(join(folder, 'node'), 0o755);
}

/** Dawn as npm ships it, without the builds for other machines. */
async function addDawn(): Promise<void> {
  execFileSync('npm', ['install', '--no-package-lock', '--loglevel=error'], {
    cwd: here,
    stdio: ['ignore', 'ignore', 2],
  });
  const from = join(here, 'node_modules/webgpu');
  const to = join(folder, 'node_modules/webgpu');
  const machine =
    process.platform === 'darwin' ? 'darwin-universal' : `${process.platform}-${process.arch}`;
  for (const part of ['package.json', 'index.js', 'LICENSE.md', `dist/${machine}`]) {
    await cp(join(from, part), join(to, part), { recursive: true });
  }
}

async function addRest(): Promise<void> {
  const wasm = join(root, 'node_modules/@tensorflow/tfjs-backend-wasm/dist');
  for (const name of ['tfjs-backend-wasm.wasm', 'tfjs-backend-wasm-simd.wasm']) {
    await copyFile(join(wasm, name), join(folder, name));
  }
  await copyFile(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }\n');
  const at = '"$(dirname "$0")"';
  await writeFile(join(folder, 'run'), `#!/bin/sh\nexec ${at}/node ${at}/bench.js "$@"\n`, {
    mode: 0o755,
  });
}

/** What was packed before may go; anything else is not ours to remove. */
async function checkFolder(): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [] as string[];
    throw error;
  });
  if (names.length === 0 || (names.includes('bench.js') && names.includes('run'))) return;
  throw new WrongError(`“${folder}” holds something else: name a new folder after --to.`);
}

await checkFolder();
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
await bundle();
await addNode();
await addDawn();
await addRest();
const packed = `${folder}.tar.xz`;
execFileSync('tar', ['-cJf', packed, '-C', dirname(folder), basename(folder)], {
  env: { ...process.env, XZ_OPT: '-9 -T0' },
});
const size = await mib(packed);
console.log(`${folder}: run it with ./run`);
console.log(`${packed}: ${size.toFixed(1)} MiB`);
if (size > MOST_MIB) throw new WrongError(`That is more than ${MOST_MIB} MiB.`);
