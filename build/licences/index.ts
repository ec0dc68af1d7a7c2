import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Plugin } from 'vite';

const FILE = 'licences.txt';
const TEXTS = /^(licen[cs]e|copying|notice)(\.|-|$)/i;
/** Packages name here what they bundle themselves; of Vite we ship only a helper. */
const BUNDLED = /^# Licenses of bundled dependencies/m;

/** Modules that carry code of a package in which they do not lie. */
const CARRIERS: readonly (readonly [RegExp, string])[] = [
  [/^\0vite\//, 'vite'],
  [/^\0rolldown\//, 'rolldown'],
  [/engine\/plan\/wasm\/module\.ts$/, 'assemblyscript'],
];

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name: string };
}

const manifestIn = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** Folder of the package that a module belongs to; nothing for our own. */
function packageOf(id: string): string | undefined {
  const carried = CARRIERS.find(([pattern]) => pattern.test(id))?.[1];
  if (carried) return resolve('node_modules', carried);
  let at = dirname(resolve(id.split('?')[0]));
  for (; at.includes('node_modules'); at = dirname(at)) {
    if (existsSync(join(at, 'package.json')) && manifestIn(at).version) return at;
  }
  return undefined;
}

/** The texts that lie in a package, with the one that lies here for it; else the one that lies here for its licence. */
function textOf(folder: string, { name, license = '' }: Manifest): string {
  const own = readdirSync(folder).filter((file) => TEXTS.test(file));
  const names = [name.replace('/', '+'), license];
  const [ofName, ofLicence] = names.map((file) => new URL(`${file}.txt`, import.meta.url));
  const lying = [ofName, ...(own.length > 0 ? [] : [ofLicence])].find((file) => existsSync(file));
  if (own.length > 0) {
    const files = [...own.map((file) => join(folder, file)), ...(lying ? [lying] : [])];
    const texts = files.map((file) => readFileSync(file, 'utf8'));
    return texts.map((text) => text.split(BUNDLED)[0].trim()).join('\n\n');
  }
  if (!lying) {
    throw new Error(`${name} has no licence (${license}): add build/licences/${names[0]}.txt.`);
  }
  return readFileSync(lying, 'utf8').trim();
}

function entryOf(folder: string): string {
  const manifest = manifestIn(folder);
  const { name, version, license, author } = manifest;
  const by = typeof author === 'string' ? author : author?.name;
  const head = [`${name} ${version}`, license, by].filter(Boolean).join(', ');
  return `${head}\n\n${textOf(folder, manifest)}`;
}

/** Our own, and where those of the data lie. */
const ours = (): string =>
  `Wane\n\n${readFileSync('LICENSE', 'utf8').trim()}\n\nData: data/LICENSE-DATA.md, beside this file.`;

/**
 * Writes the licences of every package that is shipped into `licences.txt`: `write` for the page,
 * `collect` for it and for its workers, which are bundled apart.
 */
export function licences() {
  const folders = new Set<string>();
  const collect = (): Plugin => ({
    name: 'wane-licences-collect',
    apply: 'build',
    generateBundle(_, bundle) {
      for (const part of Object.values(bundle)) {
        const ids = part.type === 'chunk' ? part.moduleIds : part.originalFileNames;
        for (const folder of ids.map(packageOf)) if (folder) folders.add(folder);
      }
    },
  });
  const write: Plugin = {
    name: 'wane-licences',
    generateBundle: {
      order: 'post',
      handler() {
        const texts = [ours(), ...[...folders].map(entryOf).sort()];
        const source = `${texts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
        this.emitFile({ type: 'asset', fileName: FILE, source });
      },
    },
    configureServer: ({ middlewares }) => {
      middlewares.use(`/${FILE}`, (_, response) => response.end('Made by `npm run build`.'));
    },
  };
  return { collect, write };
}
