/**
 * Whether Node, Chromium and Firefox find the same in the same files: `npm run files:browsers`. Each fixture is
 * opened as a file by a worker of a page, and by Node; what is compared is its checksum and that of its
 * sounds as pictures, or the sentence that refuses it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { asked } from '#cli/command.mjs';
import { bytesOfArray } from '#files/bytes.ts';
import { type Browser, saidBy } from '../said-by.ts';
import { foundIn } from './found-in.ts';

asked('npm run files:browsers');

const FIXTURES = 'src/files/fixtures';
const names = readdirSync(FIXTURES).filter((name) => !/\.(py|json)$/.test(name));

const files = names.map((name) => [name, readFileSync(`${FIXTURES}/${name}`, 'base64')]);
const script = `
  const worker = new Worker('/scripts/files/checksums-worker.ts', { type: 'module' });
  const found = {};
  const files = ${JSON.stringify(files)};
  worker.onerror = ({ message }) => say({ worker: message });
  worker.onmessage = ({ data }) => {
    found[data.name] = data.found;
    if (Object.keys(found).length === files.length) say(found);
  };
  for (const [name, base64] of files) {
    const blob = new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))]);
    worker.postMessage({ name, blob });
  }`;

const expected = new Map<string, string>();
for (const name of names) {
  const bytes = new Uint8Array(readFileSync(`${FIXTURES}/${name}`));
  expected.set(name, await foundIn(bytesOfArray(name, bytes)));
}
let differ = 0;
for (const browser of ['Chromium', 'Firefox'] satisfies Browser[]) {
  const found = (await saidBy(browser, script)) as Record<string, string>;
  const other = names.filter((name) => found[name] !== expected.get(name));
  for (const name of other)
    console.log(`${browser}, ${name}: ${found[name]}, not ${expected.get(name)}`);
  if (found.worker) console.log(`${browser}: ${found.worker}`);
  console.log(`${browser}: ${names.length - other.length} of ${names.length} files as in Node.`);
  differ += other.length;
}
process.exit(differ === 0 ? 0 : 1);
