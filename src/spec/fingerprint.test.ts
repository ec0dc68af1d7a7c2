import { expect, it } from 'vitest';
import { fingerprintText, parseFingerprint } from './fingerprint.ts';
import {
  type Fingerprint,
  type Note,
  PRESETS,
  printedArms,
  specOf,
  valuesPerArm,
} from './index.ts';

const spec = specOf(PRESETS[0]);
const count = printedArms(spec).length * valuesPerArm(spec);
const points = [{ step: 600, bits: 7, values: Array.from({ length: count }, () => 0.5) }];
const print: Fingerprint = { backend: 'wasm', device: '', points };
const engines = [
  { backend: 'webgpu', from: 0 },
  { backend: 'wasm', from: 105 },
];

function read(text: string) {
  const notes: Note[] = [];
  return { fingerprint: parseFingerprint(text, '', spec, notes), notes };
}

it('names every engine that a run had, behind what labs read that know of one', () => {
  const one = fingerprintText(print);
  const both = fingerprintText({ ...print, engines });
  expect(both).toBe(`${one}.webgpu-0_wasm-105`);
  expect(read(one)).toEqual({ fingerprint: print, notes: [] });
  expect(read(both)).toEqual({ fingerprint: { ...print, engines }, notes: [] });
});

it.each([
  'webgpu-0',
  'webgpu-0_wasm-0',
  'webgpu-5_wasm-105',
  'wasm-0_webgpu-105',
  'magic-0_wasm-105',
  'webgpu-0_wasm-601',
  'webgpu-0_webgpu-7_wasm-105',
  '',
])('leaves out engines that make no sense, and says so: "%s"', (all) => {
  const { fingerprint, notes } = read(`${fingerprintText(print)}.${all}`);
  expect(fingerprint).toEqual(print);
  expect(notes).toMatchObject([{ path: 'fp', message: expect.stringContaining('engines') }]);
});
