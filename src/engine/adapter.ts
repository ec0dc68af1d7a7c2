import { type Adapter, isSoftware } from './plan/device.ts';

export const HOW_TO_GET_WEBGPU =
  'Chrome and Edge 113 or newer have WebGPU; Safari has it from version 26, Firefox on Windows from 141 and on Apple machines from 145. ' +
  'Where it is there and does not start, look at chrome://gpu and update the graphics driver.';

const gpuOf = (): GPU | undefined => (typeof navigator === 'undefined' ? undefined : navigator.gpu);

/** What the browser says when it is asked for a graphics adapter. */
export interface Graphics {
  /** The graphics card; nothing where there is none, or one imitated in software. */
  readonly card?: Adapter;
  /** In words why WebGPU does not start; empty where it may. */
  readonly obstacle: string;
}

/** Asks once, for asking can wake a second graphics card. */
export async function askForGraphics(gpu = gpuOf()): Promise<Graphics> {
  if (!gpu && !globalThis.isSecureContext) {
    return {
      obstacle:
        'Browsers offer WebGPU only to pages served over https or from localhost, and this one is not.',
    };
  }
  if (!gpu) return { obstacle: `This browser offers no WebGPU. ${HOW_TO_GET_WEBGPU}` };
  const adapter = await gpu.requestAdapter().catch(() => null);
  if (!adapter) return { obstacle: `WebGPU found no graphics device. ${HOW_TO_GET_WEBGPU}` };
  // Chrome names the adapter from version 127.
  const info: Adapter | undefined = adapter.info;
  return { card: info && !isSoftware(info) ? info : undefined, obstacle: '' };
}
