/** The npm package `webgpu`: Dawn, the WebGPU of Chromium, for Node. */
export interface Dawn {
  readonly globals: object;
  create(options: readonly string[]): GPU;
}

/** A package of this folder alone, so that the lab can be installed without it. */
const NAME = 'webgpu';

/** @throws Error if it has not been installed. */
export const dawn = (): Promise<Dawn> =>
  import(/* @vite-ignore */ NAME).catch(() => {
    throw new Error('Dawn is not there: run `npm run bench:pack` first.');
  });
