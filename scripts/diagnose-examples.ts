/**
 * Makes the files that the page `#/diagnose` can be tried with, in public/diagnose: `npm run diagnose:examples`;
 * seconds. Two encoders are trained, each alone, one on pictures of digits and one on spoken ones; then a fusion head
 * on their codes. The files differ in one thing: how small the codes of the sound are beside those of the picture, and
 * so how much of them the head has learned to use.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { zipSync } from 'fflate';
import { around } from '#cli/around.ts';
import { asked } from '#cli/command.mjs';
import { Stream } from '#numeric/random.ts';
import { initialMlp, mlpLoss } from '#probes/mlp.ts';
import { type Look, runStudy } from '#session/study.ts';
import { decodeLink } from '#spec/index.ts';

const FOLDER = 'public/diagnose';
const LINK = '#/lab?v=1&p=digits.2&seeds=1&seed=1&engine=plan-cpu';
const SENSES = [
  { name: 'image', arm: 'only-1' },
  { name: 'sound', arm: 'only-2' },
] as const;
/** What the codes of the sound are multiplied by. */
const SCALES = { collapsed: 0.15, unsure: 0.2, healthy: 1 } as const;
/** Samples that are trained on, and held-out ones; of each as many. */
const HALF = 1000;
const HEAD = { hidden: 16, steps: 200, rate: 0.02, momentum: 0.9 };
/** No file is to tell when it was made. */
const NO_TIME = '1980-01-02';

/** The last measurement of every arm. */
async function trained(): Promise<Map<string, Look>> {
  const { spec } = decodeLink(LINK);
  const run = { ...spec.run, probeSize: HALF, probeEvery: spec.run.steps };
  const arms = spec.arms.filter(({ id }) => SENSES.some(({ arm }) => arm === id));
  const looks = new Map<string, Look>();
  const see = (look: Look) => {
    if (look.last) looks.set(look.arm, look);
    return {};
  };
  await runStudy({ ...spec, run, arms }, see, around);
  return looks;
}

/** A matrix on its side: rows x columns, row-major, to columns x rows. */
const turned = (values: ArrayLike<number>, rows: number, columns: number): Float32Array =>
  Float32Array.from(
    { length: rows * columns },
    (_, k) => values[(k % rows) * columns + Math.floor(k / rows)],
  );

/** A head of two layers, trained by gradient descent with momentum on all samples at once. */
function trainHead(codes: readonly Float32Array[], labels: Int32Array, classes: number) {
  const rows = labels.length;
  const widths = codes.map(({ length }) => length / rows);
  const inputs = widths.reduce((sum, width) => sum + width, 0);
  const x = Float64Array.from({ length: rows * inputs }, (_, k) => {
    const [row, column] = [Math.floor(k / inputs), k % inputs];
    const sense = column < widths[0] ? 0 : 1;
    return codes[sense][row * widths[sense] + column - sense * widths[0]];
  });
  const shape = { inputs, hidden: HEAD.hidden, outputs: classes };
  const draw = new Stream(1, 'head');
  const weights = initialMlp(shape, () => draw.normal());
  const speed = new Float64Array(weights.length);
  for (let step = 0; step < HEAD.steps; step++) {
    const { gradient } = mlpLoss(shape, weights, x, labels, 0);
    for (let k = 0; k < weights.length; k++) {
      speed[k] = HEAD.momentum * speed[k] - HEAD.rate * gradient[k];
      weights[k] += speed[k];
    }
  }
  const ends = [inputs * shape.hidden, shape.hidden, shape.hidden * classes, classes];
  let from = 0;
  const [hidden, bias, answer, answerBias] = ends.map((length) => {
    from += length;
    return weights.slice(from - length, from);
  });
  return {
    'head.0.weight': npy('<f4', [shape.hidden, inputs], turned(hidden, inputs, shape.hidden)),
    'head.0.bias': npy('<f4', [shape.hidden], Float32Array.from(bias)),
    'head.1.weight': npy('<f4', [classes, shape.hidden], turned(answer, shape.hidden, classes)),
    'head.1.bias': npy('<f4', [classes], Float32Array.from(answerBias)),
  };
}

/** An array as numpy writes it: little-endian, rows first. */
function npy(type: '<f4' | '|u1', shape: readonly number[], numbers: Float32Array | Uint8Array) {
  const tuple = `(${shape.join(', ')}${shape.length === 1 ? ',' : ''})`;
  const about = `{'descr': '${type}', 'fortran_order': False, 'shape': ${tuple}, }`;
  const header = `${about.padEnd(64 * Math.ceil((about.length + 11) / 64) - 11)}\n`;
  const length = [header.length & 255, header.length >> 8];
  const start = [0x93, ...Buffer.from('NUMPY'), 1, 0, ...length, ...Buffer.from(header)];
  const rest = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  return Uint8Array.from([...start, ...rest]);
}

const scaled = (codes: ArrayLike<number>, by: number): Float32Array =>
  Float32Array.from(codes, (value) => value * by);

function fileOf(looks: ReadonlyMap<string, Look>, scale: number): Uint8Array {
  const own = SENSES.map(({ arm }, k) => {
    const look = looks.get(arm);
    if (!look) throw new Error(`${arm} diverged.`);
    const by = k === 1 ? scale : 1;
    const [training, heldOut] = [look.reference, look.heldOut].map(({ fused }) =>
      scaled(fused[k], by),
    );
    return { look, training, heldOut };
  });
  const [{ look }] = own;
  const head = trainHead(
    own.map(({ training }) => training),
    look.referenceLabels,
    look.head.classes,
  );
  const labels = [...look.referenceLabels, ...look.labels];
  const width = look.head.latent;
  const codes = own.map(({ training, heldOut }, k) => [
    `codes.${SENSES[k].name}`,
    npy('<f4', [labels.length, width], Float32Array.from([...training, ...heldOut])),
  ]);
  const arrays: Record<string, Uint8Array> = {
    ...Object.fromEntries(codes),
    labels: npy('|u1', [labels.length], Uint8Array.from(labels)),
    split: npy(
      '|u1',
      [labels.length],
      Uint8Array.from(labels, (_, n) => Number(n >= HALF)),
    ),
    ...head,
  };
  const files = Object.entries(arrays).map(([name, bytes]) => [`${name}.npy`, bytes] as const);
  return zipSync(Object.fromEntries(files), { level: 9, mtime: NO_TIME });
}

asked('npm run diagnose:examples');
const looks = await trained();
await mkdir(FOLDER, { recursive: true });
for (const [name, scale] of Object.entries(SCALES)) {
  const bytes = fileOf(looks, scale);
  await writeFile(`${FOLDER}/${name}.npz`, bytes);
  console.log(`${FOLDER}/${name}.npz: ${Math.round(bytes.length / 1000)} kB`);
}
