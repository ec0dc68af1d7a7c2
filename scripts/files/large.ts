/**
 * Whether a large .npy opens and is read in bounded memory: `npm run files:large`; `-- --gb 6` says how large.
 * The file is sparse: a disk needs no room for it. It ends with 1 if the process ever held more than it may.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, openSync, rmSync, truncateSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asked, someNumber } from '#cli/command.mjs';
import { bytesOfPath } from '#cli/data/bytes-of-path.ts';
import { arrayChecksum } from '#files/checksum.ts';
import { openFile } from '#files/open.ts';

const WIDTH = 768;
const FIRST = 20;
/** What the process may hold at most, beyond what it holds before the file is opened, MB. */
const MOST_MB = 200;
const HEAD = 128;

const { values } = asked('npm run files:large -- [--gb N]', {
  options: { gb: { type: 'string', default: '6' } },
});
const rows = Math.ceil((someNumber('gb', values.gb, 0.001, 1000) * 2 ** 30) / (4 * WIDTH));
const folder = mkdtempSync(join(tmpdir(), 'wane-large-'));
const path = join(folder, 'large.npy');

const describe = `{'descr': '<f4', 'fortran_order': False, 'shape': (${rows}, ${WIDTH}), }`;
const head = Buffer.alloc(HEAD, ' ');
head.write('\x93NUMPY\x01\x00', 'latin1');
head.writeUInt16LE(HEAD - 10, 8);
head.write(`${describe}`, 10);
head.write('\n', HEAD - 1);
const one = Buffer.alloc(4);
one.writeFloatLE(1.5);
const file = openSync(path, 'w');
writeSync(file, head);
writeSync(file, one);
truncateSync(path, HEAD + rows * WIDTH * 4);

const peak = () => process.resourceUsage().maxRSS / 1024;
const before = peak();
const seconds = async <T>(work: () => Promise<T>): Promise<[T, string]> => {
  const began = performance.now();
  const result = await work();
  return [result, ((performance.now() - began) / 1000).toFixed(2)];
};

try {
  const [array, opening] = await seconds(async () => {
    const opened = await openFile(await bytesOfPath(path));
    if (opened.kind !== 'arrays') throw new Error('It is no array.');
    const first = await opened.arrays[0].rows(0, FIRST);
    if (first[0] !== 1.5 || first.length !== FIRST * WIDTH) throw new Error('Its rows are wrong.');
    return opened.arrays[0];
  });
  const shape = array.shape.join(' x ');
  console.log(`${values.gb} GB, ${shape} float32. Before: ${before.toFixed(0)} MB at most.`);
  console.log(`First ${FIRST} rows: ${opening} s, ${peak().toFixed(0)} MB at most.`);
  const hasher = () => {
    const hash = createHash('sha256');
    return {
      update: (bytes: Uint8Array) => void hash.update(bytes),
      digest: () => hash.digest('hex'),
    };
  };
  const [checksum, hashing] = await seconds(() => arrayChecksum(array, { hasher }));
  console.log(`Checksum ${checksum}: ${hashing} s, ${peak().toFixed(0)} MB at most.`);
  process.exitCode = peak() - before <= MOST_MB ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
