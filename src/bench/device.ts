/** Name of the graphics adapter: "software" where it is an imitation, "none" where there is none. */
export async function graphicsName(): Promise<string> {
  const adapter = await navigator.gpu?.requestAdapter().catch(() => null);
  return adapter ? nameOf(adapter.info) : 'none';
}

type Info = Pick<GPUAdapterInfo, 'vendor' | 'architecture' | 'description'> & {
  readonly isFallbackAdapter?: boolean;
};

export function nameOf({ vendor, architecture, description, isFallbackAdapter }: Info): string {
  const words = [...new Set([vendor, architecture, description])].filter(Boolean).join(' ');
  if (isFallbackAdapter || /swiftshader|llvmpipe|software/i.test(words)) return 'software';
  return words || 'unnamed';
}
