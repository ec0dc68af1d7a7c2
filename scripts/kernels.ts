/**
 * Compiles the kernels (`kernels/`, AssemblyScript) and writes them, as text, into the module that
 * `src/engine/plan/wasm/kernels.ts` loads: `npm run kernels`. A test compares the two.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { asked } from '#cli/command.mjs';

const ROOT = new URL('..', import.meta.url);
const OPTIONS = [
  ...['-O3', '--noAssert', '--enable', 'simd', '--runtime', 'stub', '--use', 'abort='],
  ...['--importMemory', '--noExportMemory', '--disableWarning', '112'],
];

/** @param entry path of the file that exports the functions, from the project's root. */
export async function compileKernels(entry = 'kernels/index.ts'): Promise<Uint8Array> {
  const { default: asc } = await import('assemblyscript/asc');
  let bytes: Uint8Array | undefined;
  const { error, stderr } = await asc.main([entry, '-o', 'out.wasm', ...OPTIONS], {
    readFile: (name, folder) => {
      try {
        return readFileSync(new URL(`${folder}/${name}`, ROOT), 'utf8');
      } catch {
        return null;
      }
    },
    writeFile: (name, contents) => {
      if (name === 'out.wasm' && typeof contents !== 'string') bytes = contents;
    },
    listFiles: () => [],
  });
  if (error || !bytes) throw new Error(`The kernels do not compile.\n${stderr}`);
  return bytes;
}

export const moduleText = (bytes: Uint8Array): string =>
  `/** The compiled kernels, by \`npm run kernels\`: not to be changed by hand. */
export const MODULE =
  '${Buffer.from(bytes).toString('base64')}';
`;

export const MODULE_FILE = new URL('src/engine/plan/wasm/module.ts', ROOT);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  asked('npm run kernels');
  writeFileSync(MODULE_FILE, moduleText(await compileKernels()));
}
