/**
 * Measures that a large file is diagnosed in bounded memory: `npm run diagnose:large` makes 200,000 x 768 x 2 codes
 * with a head that ignores one sense (1.2 GB, in the folder for temporary files) and tells when the first numbers
 * were there, when all were, and the most memory. `-- --rows N` makes another number of rows.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asked, wholeNumber } from '#cli/command.mjs';
import { bytesOfPath } from '#cli/data/bytes-of-path.ts';
import { diagnose } from '#diagnosis/diagnose.ts';
import { openFile } from '#files/open.ts';
import { Stream } from '#numeric/random.ts';

const { values } = asked('npm run diagnose:large -- [--rows N]', {
  options: { rows: { type: 'string', default: '200000' } },
});
const ROWS = wholeNumber('rows', values.rows, 100, 10_000_000);
const WIDTH = 768;
const CLASSES = 10;
const PIECE = 2000;

const stream = new Stream(1, 'large');
const NOISE = Float32Array.from({ length: 2 ** 20 }, () => 3 * stream.normal());
const MEANS = Float32Array.from({ length: 2 * CLASSES * WIDTH }, () => 0.3 * stream.normal());
const labels = Int32Array.from({ length: ROWS }, () => stream.below(CLASSES));
const split = Int32Array.from({ length: ROWS }, () => Number(stream.below(5) === 0));

/** A head that answers with the nearest class of the first sense. */
function headOf(): Float32Array[] {
  const weights = new Float32Array(CLASSES * 2 * WIDTH);
  const bias = new Float32Array(CLASSES);
  for (let c = 0; c < CLASSES; c++) {
    const mean = MEANS.subarray(c * WIDTH, (c + 1) * WIDTH);
    weights.set(mean, c * 2 * WIDTH);
    bias[c] = 1000 - mean.reduce((sum, value) => sum + value * value, 0) / 2;
  }
  const answer = Float32Array.from({ length: CLASSES ** 2 }, (_, k) =>
    Number(k % CLASSES === Math.floor(k / CLASSES)),
  );
  return [weights, bias, answer, new Float32Array(CLASSES)];
}

async function writeCodes(file: FileHandle, sense: number): Promise<void> {
  for (let from = 0; from < ROWS; from += PIECE) {
    const rows = Math.min(PIECE, ROWS - from);
    const codes = new Float32Array(rows * WIDTH);
    for (let n = 0; n < rows; n++) {
      const at = stream.below(NOISE.length - WIDTH);
      const loud = 0.5 + stream.uniform();
      const mean = (sense * CLASSES + labels[from + n]) * WIDTH;
      for (let k = 0; k < WIDTH; k++) codes[n * WIDTH + k] = MEANS[mean + k] + loud * NOISE[at + k];
    }
    await file.write(new Uint8Array(codes.buffer));
  }
}

async function writeFile(path: string): Promise<void> {
  const [weights, bias, answer, answerBias] = headOf();
  const small = { labels, split, 'head.0.weight': weights, 'head.0.bias': bias };
  const shapes: Record<string, number[]> = {
    ...{ 'codes.image': [ROWS, WIDTH], 'codes.voice': [ROWS, WIDTH], labels: [ROWS] },
    ...{ split: [ROWS], 'head.0.weight': [CLASSES, 2 * WIDTH], 'head.0.bias': [CLASSES] },
    ...{ 'head.1.weight': [CLASSES, CLASSES], 'head.1.bias': [CLASSES] },
  };
  let at = 0;
  const header = Object.fromEntries(
    Object.entries(shapes).map(([name, shape]) => {
      const begin = at;
      at += 4 * shape.reduce((size, length) => size * length, 1);
      const dtype = name === 'labels' || name === 'split' ? 'I32' : 'F32';
      return [name, { dtype, shape, data_offsets: [begin, at] }];
    }),
  );
  const json = new TextEncoder().encode(JSON.stringify(header));
  const size = new DataView(new ArrayBuffer(8));
  size.setBigUint64(0, BigInt(json.length), true);
  const file = await open(path, 'w');
  await file.write(new Uint8Array(size.buffer));
  await file.write(json);
  await writeCodes(file, 0);
  await writeCodes(file, 1);
  const rest = [...Object.values(small), answer, answerBias];
  for (const { buffer } of rest) await file.write(new Uint8Array(buffer as ArrayBuffer));
  await file.close();
}

const folder = mkdtempSync(join(tmpdir(), 'wane-large-'));
try {
  const path = join(folder, 'large.safetensors');
  await writeFile(path);
  const began = performance.now();
  const seconds = () => ((performance.now() - began) / 1000).toFixed(1);
  const before = process.resourceUsage().maxRSS / 1024;
  let first = true;
  let stage = '';
  const file = await openFile(await bytesOfPath(path));
  if (file.kind !== 'arrays') throw new Error('It was written as arrays.');
  const { verdict, reasons, measured } = await diagnose(file, {
    name: 'large.safetensors',
    onProgress: ({ stage: now, report }) => {
      if (report && first) {
        const shares = report.senses.map(({ name, share }) => `${name} ${share?.toFixed(3)}`);
        console.log(`first numbers after ${seconds()} s: ${report.accuracy}, ${shares.join(', ')}`);
        first = false;
      }
      if (now !== stage) console.log(`${now} after ${seconds()} s`);
      stage = now;
    },
  });
  const memory = (process.resourceUsage().maxRSS / 1024).toFixed(0);
  console.log(`all of ${measured} held-out rows after ${seconds()} s: ${verdict}`, reasons[0]);
  console.log(`at most ${memory} MB of memory, ${before.toFixed(0)} of them before`);
} finally {
  rmSync(folder, { recursive: true });
}
