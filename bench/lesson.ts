import { type Browser, chromium, type Page } from 'playwright';
import { COURSE, nameOf } from '#learn/course.ts';
import { launchOptions } from '../e2e/browser.ts';
import { row, tellLoad } from './lab-page.ts';

/** Lighthouse's slow phone: 1.6 Mbit/s with 150 ms each way, a processor four times as slow. */
const SLOW = { latency: 150, downloadThroughput: 204_800, uploadThroughput: 93_750, slower: 4 };
/** One page of each kind is opened on a slow phone. */
const OPENED = ['lie/1', 'neuron/1', 'missing/1', 'correlated/1'];
/** What the button says while a run goes on, and once it is over. */
const ON = 'Pause';
const AGAIN = 'Run again';
const PHONE = { width: 390, height: 844 };

const playOf = (page: Page) => page.locator('.learn-drive button');

/** Milliseconds from asking for an address until Play can be pressed on a slow phone, with nothing kept. */
async function openedSlowly(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: PHONE, serviceWorkers: 'block' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const { slower, ...network } = SLOW;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, ...network });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const started = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await playOf(page).and(page.locator(':enabled')).waitFor();
  const took = performance.now() - started;
  await context.close();
  return took;
}

/** Waits until a live run is past a step, or over. */
async function past(page: Page, step: number): Promise<void> {
  const isPast = ({ step, on, again }: { step: number; on: string; again: string }) => {
    const said = document.querySelector('.learn-drive .play')?.textContent;
    const words = document.querySelector('.learn-step')?.textContent ?? '';
    const reached = Number(/[\d,]+/.exec(words)?.[0].replaceAll(',', ''));
    return said === again || (said === on && reached > step);
  };
  await page.waitForFunction(isPast, { step, on: ON, again: AGAIN }, { timeout: 120_000 });
}

/** Milliseconds from Play until the point of a page was seen, and its whole run. */
async function played(page: Page, address: string, point: number): Promise<[number, number]> {
  await page.goto('about:blank');
  await page.goto(address);
  await playOf(page).and(page.locator(':enabled')).waitFor();
  const started = performance.now();
  await playOf(page).click();
  await past(page, point);
  const seen = performance.now() - started;
  await past(page, Number.POSITIVE_INFINITY);
  return [seen, performance.now() - started];
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** What the lesson asks of a machine without a graphics card: until a page can be used, its point is seen, and its run is over. */
export async function lesson(address: string): Promise<void> {
  const { args, ...options } = await launchOptions();
  const plain = args?.filter((flag) => !/webgpu|vulkan/i.test(flag));
  const browser = await chromium.launch({ ...options, args: plain });
  try {
    for (const name of OPENED) {
      const took = await openedSlowly(browser, `${address}#/learn/${name}?lang=en`);
      row(`${name}: Play can be pressed, slow phone`, seconds(took), 'at most 2 s');
    }
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    for (const place of COURSE) {
      const name = nameOf(place);
      const { point } = place.page;
      const [seen, over] = await played(page, `${address}#/learn/${name}?lang=en`, point);
      row(`${name}: the point (step ${point}) after Play`, seconds(seen), 'at most 10 s');
      row(`${name}: the run is over after Play`, seconds(over));
    }
    tellLoad();
  } finally {
    await browser.close();
  }
}
