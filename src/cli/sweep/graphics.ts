import { availableParallelism } from 'node:os';
import { WrongError } from '../command.mjs';

/** The npm package that gives Node the WebGPU of Chromium (Dawn); nothing else here needs it. */
const NAME = 'webgpu';

interface Dawn {
  readonly globals: object;
  create(options: readonly string[]): unknown;
}

/** Gives this thread WebGPU, as engines look for it. @throws WrongError where the package is missing. */
export async function haveGraphics(): Promise<void> {
  const { create, globals } = await (import(NAME) as Promise<Dawn>).catch(() => {
    throw new WrongError('For WebGPU in Node: npm install --no-save webgpu');
  });
  Object.assign(globalThis, globals);
  const value = {
    gpu: create([]),
    userAgent: 'node',
    hardwareConcurrency: availableParallelism(),
  };
  Object.defineProperty(globalThis, 'navigator', { value, configurable: true });
}
