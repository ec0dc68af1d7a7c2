import type { LaunchOptions } from 'playwright';
import { findBrowser } from '../scripts/browser.mjs';

/**
 * What no test sees and every page pays for: the drop-downs of the address bar are two pages more beside each,
 * half of what opening one costs. Of two lists Chrome takes the last, so what Playwright leaves out follows.
 */
const LEFT_OUT = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'SpareRendererForSitePerProcess',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

/** Chrome and Chromium offer WebGPU without a GPU only when asked; the rest keeps them quiet. */
const FLAGS = [
  '--enable-unsafe-webgpu',
  '--use-webgpu-adapter=swiftshader',
  '--enable-features=Vulkan',
  `--disable-features=${LEFT_OUT}`,
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
