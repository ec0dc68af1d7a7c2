import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { EXACT } from '#numeric/elementary.ts';
import { Stream } from '#numeric/random.ts';
import { compileKernels, MODULE_FILE, moduleText } from './kernels.ts';

const COUNT = 4096;
const OUT = 8 * COUNT;

type Pairs = (from: number, to: number, count: number) => void;
type Scalars = Record<'exp' | 'log' | 'cos' | 'tanh', (x: number) => number>;

describe('the kernels', () => {
  it('are what their source compiles to, byte for byte', async () => {
    expect(moduleText(await compileKernels())).toBe(await readFile(MODULE_FILE, 'utf8'));
  });
});

describe('exp, log, cos, tanh and normals in the kernels', () => {
  const memory = new WebAssembly.Memory({ initial: 4 });
  let exports: WebAssembly.Exports;
  beforeAll(async () => {
    const bytes = new Uint8Array(await compileKernels('kernels/testing/elementary.ts'));
    ({ exports } = (await WebAssembly.instantiate(bytes, { env: { memory } })).instance);
  });
  const floats = new Float64Array(memory.buffer);
  const words = new Uint32Array(memory.buffer);

  const between = (low: number, high: number) => {
    const stream = new Stream(7, 'test');
    return Float64Array.from({ length: COUNT }, () => low + (high - low) * stream.uniform());
  };
  const pairs = (name: string, from: Float64Array) => {
    floats.set(from, 0);
    (exports[name] as Pairs)(0, OUT, COUNT);
    return floats.slice(COUNT, 2 * COUNT);
  };

  it('have the bits of exact-math.ts, one at a time', () => {
    const functions = exports as unknown as Scalars;
    for (const [name, from] of [
      ['exp', between(-750, 712)],
      ['exp', between(-1, 1)],
      ['log', between(0, 1e-300)],
      ['log', between(0, 2)],
      ['cos', between(-1e6, 1e6)],
      ['cos', between(0, 7)],
      ['tanh', between(-25, 25)],
      ['tanh', between(-0.7, 0.7)],
    ] as const) {
      for (const x of from) expect(functions[name](x), `${name} ${x}`).toBe(EXACT[name](x));
    }
    for (const x of [0, -1, Number.POSITIVE_INFINITY, Number.NaN, 5e-324]) {
      expect(functions.log(x)).toBe(EXACT.log(x));
      expect(functions.exp(x)).toBe(EXACT.exp(x));
    }
  });

  it('have them in pairs', () => {
    for (const [name, own, from] of [
      ['exps', EXACT.exp, between(-199, 0)],
      ['exps', EXACT.exp, between(-1, 0)],
      ['logs', EXACT.log, between(2 ** -33, 1)],
      ['cosines', EXACT.cos, between(0, 2 * Math.PI)],
      ['cosines', EXACT.cos, between(-1e5, 1e5)],
    ] as const) {
      expect(pairs(name, from), name).toEqual(from.map(own));
    }
    expect(Math.fround(pairs('exps', between(-1e4, -201))[0])).toBe(0);
    expect(pairs('exps', new Float64Array(COUNT).fill(Number.NaN))[1]).toBeNaN();
  });

  it('are the normals of the streams', () => {
    const stream = new Stream(3, 'noise', 5);
    for (let k = 0; k < 2 * COUNT; k++) words[k] = stream.word();
    (exports.gaussians as Pairs)(0, OUT, COUNT);
    const same = new Stream(3, 'noise', 5, EXACT);
    const expected = Float64Array.from({ length: COUNT }, () => same.normal());
    expect(floats.slice(COUNT, 2 * COUNT)).toEqual(expected);
  });
});
