import type { LaunchOptions } from 'playwright';
import { findBrowser } from '../scripts/browser.mjs';

/** Chrome and Chromium offer WebGPU without a GPU only when asked; the rest keeps them quiet. */
const FLAGS = [
  '--enable-unsafe-webgpu',
  '--use-webgpu-adapter=swiftshader',
  '--enable-features=Vulkan',
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How many times slower than this machine the pages run (`WANE_SLOWER`); finds tests that count on a fast one. */
export const SLOWER = Number(process.env.WANE_SLOWER ?? 1);

export async function launchOptions(): Promise<LaunchOptions> {
  return { executablePath: await findBrowser(), headless: true, args: FLAGS };
}
