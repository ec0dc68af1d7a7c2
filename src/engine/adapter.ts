import { type Adapter, isSoftware } from './plan/device.ts';

const gpuOf = (): GPU | undefined => (typeof navigator === 'undefined' ? undefined : navigator.gpu);

/** What the browser says of a graphics card; nothing where there is none, or one imitated in software. */
export async function graphicsCard(gpu = gpuOf()): Promise<Adapter | undefined> {
  const adapter = await gpu?.requestAdapter().catch(() => null);
  const info = adapter?.info;
  return info && !isSoftware(info) ? info : undefined;
}
