import { type Browser, chromium, type Page } from 'playwright';
import { launchOptions } from '../e2e/browser.ts';

/** What the engine's worker holds on the device. */
interface Held {
  readonly buffers: number;
  readonly bytes: number;
}

/** Goes before the engine's own script and counts what lives on the device. */
const COUNT = `
self.held = { buffers: 0, bytes: 0 };
const create = GPUDevice.prototype.createBuffer;
GPUDevice.prototype.createBuffer = function (wanted) {
  const buffer = create.call(this, wanted);
  const { size } = buffer;
  const destroy = buffer.destroy;
  let count = 1;
  self.held.buffers++;
  self.held.bytes += size;
  buffer.destroy = () => {
    self.held.buffers -= count;
    self.held.bytes -= count * size;
    count = 0;
    return destroy.call(buffer);
  };
  return buffer;
};
`;

/** What grows does so whatever the sizes; small ones get there sooner. */
const SMALL =
  'engine=webgpu&seeds=1&probeEvery=100&hidden=8&latent=4&shared=4&fusion=4&batch=8&trainSize=256';

async function launch(): Promise<Browser> {
  const options = await launchOptions();
  return chromium.launch({ ...options, args: [...(options.args ?? []), '--js-flags=--expose-gc'] });
}

/** Asks the page's worker for the size of its heap, in bytes, over the debugger's protocol. */
async function heapMeter(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  const attached = new Promise<string>((resolve) => {
    session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if (targetInfo.type === 'worker') resolve(sessionId);
    });
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  const sessionId = await attached;
  let id = 0;
  return () =>
    new Promise((resolve) => {
      const asked = ++id;
      session.on('Target.receivedMessageFromTarget', ({ message }) => {
        const { id: answered, result } = JSON.parse(message);
        if (answered === asked) resolve(result.usedSize);
      });
      const message = JSON.stringify({ id: asked, method: 'Runtime.getHeapUsage' });
      session.send('Target.sendMessageToTarget', { sessionId, message });
    });
}

/** Waits until the page says that so many steps are taken. */
async function reach(page: Page, goal: number): Promise<void> {
  await page.waitForFunction(
    (least) => {
      const [, step] = /Step ([\d,]+)/.exec(document.body.textContent ?? '') ?? [];
      return Number(step?.replaceAll(',', '')) >= least;
    },
    goal,
    { timeout: 0, polling: 50 },
  );
}

/**
 * Plays a run of `steps` in the lab and prints at tenths of it what the worker holds.
 *
 * @throws Error if the engine is not the plan.
 */
export async function soak(address: string, steps: number): Promise<void> {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.route('**/assets/entry-*.js', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: COUNT + (await response.text()) });
    });
    const opened = Date.now();
    await page.goto(`${address}#/lab?v=1&p=strong-slow.1&${SMALL}&steps=${steps}`);
    const status = page.getByRole('status');
    await status.filter({ hasText: 'WebGPU, ready' }).waitFor({ timeout: 120_000 });
    console.log(`ready ${Date.now() - opened} ms after the page was asked for`);
    const [worker] = page.workers();
    const heapNow = await heapMeter(page);
    const started = Date.now();
    await page.getByRole('button', { name: 'Play' }).click();
    await reach(page, 1);
    console.log(`first step ${Date.now() - started} ms after Play`);
    console.log('step      ms in all   heap, MB   buffers   on the device, MB');
    for (let tenth = 1; tenth <= 10; tenth++) {
      const goal = Math.floor((steps * tenth) / 10);
      await reach(page, goal);
      const held = (await worker.evaluate(() => {
        const scope = globalThis as unknown as { gc(): void; held: Held };
        scope.gc();
        return scope.held;
      })) as Held;
      const cells = [
        String(goal).padEnd(10),
        String(Date.now() - started).padStart(9),
        ((await heapNow()) / 2 ** 20).toFixed(1).padStart(11),
        String(held.buffers).padStart(10),
        (held.bytes / 2 ** 20).toFixed(2).padStart(20),
      ];
      console.log(cells.join(''));
    }
  } finally {
    await browser.close();
  }
}
