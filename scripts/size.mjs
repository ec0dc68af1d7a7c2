/** `npm run size`: what the built page loads, packed as a host sends it; fails over budget. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { asked } from '#cli/command.mjs';

asked('npm run size');

/** Budgets in kB, gzip, of what is asked for at once. What no row of the others names has the last one. */
const INITIAL = { front: { js: 100, css: 12 }, lab: { js: 150, css: 12 } };
const LAZY = [
  [/^entry-.*\.js$/, 100, 'what trains, off the main thread'],
  [/^crew-.*\.js$/, 100, 'what trains a sweep, off the main thread'],
  [/^living-.*\.js$/, 80, 'what trains a living map, off the main thread'],
  [/^diagnose-.*\.js$/, 100, 'what diagnoses a model of one’s own, off the main thread'],
  [/^tfjs-.*\.js$/, 440, 'tfjs, where the plan does not run or another engine is asked for'],
  [/^intake-.*\.js$/, 46, 'what reads a file of one’s own, off the main thread'],
  [/^helper-.*\.js$/, 46, 'a thread that helps, and knows every scenario'],
  [/^src-.*\.js$/, 90, 'what unpacks Parquet, once a file needs it'],
  [/^worker-.*\.js$/, 760, 'the bench, with its peers'],
  [/^PaperPage-.*\.js$/, 60, 'the claims, with every number they rest on'],
  [/^mpg123-decoder-.*\.js$/, 60, 'what decodes MP3, once one is brought'],
  [/^ogg-vorbis-.*\.js$/, 70, 'what decodes Vorbis, once one is brought'],
  [/^typeset-.*\.js$/, 90, 'KaTeX, once a formula is asked for'],
  [/^typeset-.*\.css$/, 9, 'its styles'],
  [/\.wasm$/, 160, 'WebAssembly; one of three is loaded'],
  [/\.js$/, 40, ''],
  [/\.css$/, 6, ''],
];

const dist = join(import.meta.dirname, '..', 'dist');
if (!existsSync(join(dist, 'index.html'))) {
  console.error('There is no build to measure: run `npm run build` first.');
  process.exit(1);
}
const html = readFileSync(join(dist, 'index.html'), 'utf8');
/** Names of the files that a page asks for at once: those of every page, and its own. */
const initial = (page) =>
  new Set(
    [...html.matchAll(/<(?:script|link)\b[^>]*>/g)]
      .map(([tag]) => tag)
      .filter((tag) => (/data-of="([^"]*)"/.exec(tag)?.[1] ?? page).split(' ').includes(page))
      .flatMap((tag) => /(?:src|href)="\.\/assets\/([^"]+\.(?:js|css))"/.exec(tag)?.slice(1) ?? []),
  );
const pages = Object.keys(INITIAL).map((page) => ({ page, names: initial(page) }));

const kB = (name) => gzipSync(readFileSync(join(dist, 'assets', name))).length / 1000;
const files = readdirSync(join(dist, 'assets'))
  .filter((name) => /\.(js|css|wasm)$/.test(name))
  .map((name) => ({ name, size: kB(name), first: pages.some(({ names }) => names.has(name)) }))
  .sort((a, b) => Number(b.first) - Number(a.first) || b.size - a.size);

let over = 0;
function row(name, size, budget, what = '') {
  const fits = size <= budget;
  if (!fits) over++;
  const numbers = `${size.toFixed(1).padStart(8)} of ${String(budget).padStart(4)} kB`;
  console.log(`${fits ? ' ' : '!'} ${numbers}  ${name}${what && `  (${what})`}`);
}

for (const { page, names } of pages) {
  console.log(`Loaded at once by the ${page}, gzip:`);
  for (const kind of ['js', 'css']) {
    const own = files.filter(({ name }) => names.has(name) && name.endsWith(kind));
    const sum = own.reduce((total, { size }) => total + size, 0);
    row(own.map(({ name }) => name).join(' + '), sum, INITIAL[page][kind]);
  }
}
console.log('Loaded when needed, gzip:');
for (const { name, size } of files.filter(({ first }) => !first)) {
  const [, budget, what] = LAZY.find(([pattern]) => pattern.test(name));
  row(name, size, budget, what);
}
if (over > 0) console.error(`${over} over budget.`);
process.exitCode = over > 0 ? 1 : 0;
