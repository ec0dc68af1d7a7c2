/** What the build scripts of packed sets share: Debian's files, packing, and the header with its checksums. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'fflate';

const HERE = dirname(fileURLToPath(import.meta.url));
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

/** mulberry32: the build's own dice, seeded once. */
export function dice(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffled(list, random) {
  const order = [...list];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

/**
 * Files of a Debian package, as `unpack` (a command that writes to its output) has them.
 *
 * @param checksums of the packed files, by path inside the package: another version is refused.
 * @returns the unpacked bytes, by path.
 */
export function fromDebian(name, checksums, unpack) {
  const folder = mkdtempSync(join(tmpdir(), 'wane-set-'));
  try {
    execFileSync('apt-get', ['download', name], { cwd: folder, stdio: 'ignore' });
    const [archive] = readdirSync(folder).filter((file) => file.endsWith('.deb'));
    execFileSync('dpkg-deb', ['-x', archive, 'files'], { cwd: folder });
    return Object.fromEntries(
      Object.entries(checksums).map(([path, wanted]) => {
        const input = readFileSync(join(folder, 'files', path));
        const found = sha256(input);
        if (found !== wanted) throw new Error(`${name}: ${path} is another version (${found}).`);
        return [path, execFileSync(unpack, ['-dc'], { input, maxBuffer: 1 << 30 })];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Two 4-bit values a byte, the first in the low half. */
export function nibbles(values) {
  const bytes = new Uint8Array(Math.ceil(values.length / 2));
  values.forEach((value, k) => {
    bytes[k >> 1] |= value << (k & 1 ? 4 : 0);
  });
  return bytes;
}

/**
 * Writes a packed set: `public/data/<id>` with its licences, and `SHA256SUMS` beside the build script. The
 * gzip is fflate's, so that the same numbers give the same files on every machine.
 *
 * @param files by key: name and unpacked bytes. A sense names its file by the key.
 * @param licences by the name a licence has beside the files: its text.
 */
export function writeSet(id, { files, senses, licences, ...header }) {
  const out = join(HERE, '../public/data', id);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const sums = [];
  const put = (name, bytes) => {
    writeFileSync(join(out, name), bytes);
    sums.push(`${sha256(bytes)}  ${name}`);
  };
  const entries = Object.fromEntries(
    Object.entries(files).map(([key, { name, bytes }]) => {
      const packed = gzipSync(bytes, { level: 9, mtime: 0 });
      put(name, packed);
      return [key, { name, bytes: packed.length, sha256: sha256(bytes) }];
    }),
  );
  const whole = {
    name: id,
    ...header,
    senses: senses.map((sense) => ({ ...sense, file: entries[sense.file] })),
    extras: Object.fromEntries(
      Object.entries(entries).filter(([key]) => !senses.some(({ file }) => file === key)),
    ),
  };
  put(`${id}.json`, Buffer.from(`${JSON.stringify(whole)}\n`));
  for (const [name, text] of Object.entries(licences)) put(name, Buffer.from(text));
  writeFileSync(join(HERE, id, 'SHA256SUMS'), `${sums.join('\n')}\n`);
  const total = Object.values(entries).reduce((sum, { bytes }) => sum + bytes, 0);
  console.log(`${id}: ${header.train} + ${header.test} samples, ${(total / 1e6).toFixed(2)} MB`);
}
