import { type Adapter, isSoftware } from './plan/device.ts';

export const HOW_TO_GET_WEBGPU =
  'Chrome and Edge 113 or newer have WebGPU; Safari has it from version 26, Firefox on Windows from 141 and on Apple machines from 145. ' +
  'Where it is there and does not start, look at chrome://gpu and update the graphics driver.';

const gpuOf = (): GPU | undefined => (typeof navigator === 'undefined' ? undefined : navigator.gpu);

/** What the browser says of a graphics card; nothing where there is none, or one imitated in software. */
export async function graphicsCard(gpu = gpuOf()): Promise<Adapter | undefined> {
  const adapter = await gpu?.requestAdapter().catch(() => null);
  const info = adapter?.info;
  return info && !isSoftware(info) ? info : undefined;
}

/** In words why WebGPU does not start; nothing where it may. */
export async function whyNotWebGpu(): Promise<string> {
  const gpu = gpuOf();
  if (!gpu && !globalThis.isSecureContext) {
    return 'Browsers offer WebGPU only to pages served over https or from localhost, and this one is not.';
  }
  if (!gpu) return `This browser offers no WebGPU. ${HOW_TO_GET_WEBGPU}`;
  const adapter = await gpu.requestAdapter().catch(() => null);
  return adapter ? '' : `WebGPU found no graphics device. ${HOW_TO_GET_WEBGPU}`;
}
