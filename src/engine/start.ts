import type { Backend } from '#protocol/backend.ts';
import { askForGraphics } from './adapter.ts';
import { EngineError } from './engine-error.ts';
import { keep, kept } from './plan/kept.ts';
import { compiles, NO_MEMORY, NO_VECTORS } from './plan/wasm/start.ts';
import type { Helpers } from './pool/port.ts';
import { startPooled } from './pool/start.ts';
import { timeOfStep } from './race.ts';
import { isMixed, type Task } from './task.ts';
import type { Trainer } from './trainer.ts';

/** A trainer that runs, in words why this one, and what settles if what it runs on goes away. */
export interface Started {
  readonly trainer: Trainer;
  readonly advice: string;
  readonly lost?: Promise<string>;
}

/** Where engines find what they need. */
export interface Supplies {
  /** Folder, or map of file names to addresses, that serves the WebAssembly files of tfjs. */
  readonly wasmPath: string | Record<string, string>;
  /** Threads that may help; none where nothing is said. */
  readonly helpers?: Helpers;
}

const ASKED =
  'The compiled plan runs on the processor, as the link or a setting asks: the same bits in every browser.';
const NO_CARD =
  'The compiled plan runs on the processor, with the same bits in every browser: no graphics card is offered to this page.';
const FASTER =
  'The compiled plan runs on the processor: for this experiment it was faster than the graphics card. A setting can take the card.';

const threads = (count: number): string => (count > 1 ? ` ${count} threads share the work.` : '');

/** tfjs, or the plan on its graphics device. It is loaded only where it is needed. */
async function startWithTfjs(
  choice: Exclude<Backend, 'plan-cpu'> | 'auto',
  { wasmPath }: Supplies,
  task: Task,
): Promise<Started> {
  const { startTfjs } = await import('./tfjs/tfjs.ts');
  return startTfjs(choice, wasmPath, task);
}

const NOT_MIXED = 'Only the plan on the processor trains networks of different data side by side.';
/** Starts the plan on the processor, or says why it does not start. */
async function startOnProcessor(
  task: Task,
  { helpers }: Supplies,
  why: string,
): Promise<Started | string> {
  if (!compiles()) return NO_VECTORS;
  try {
    const trainer = await startPooled(task, helpers);
    return { trainer, lost: trainer.lost, advice: why + threads(trainer.threads) };
  } catch (error) {
    if (error instanceof RangeError) return NO_MEMORY;
    throw error;
  }
}

/** Which of two that run is faster at this task; tried once for each card and size, and remembered. */
async function isFaster(card: GPUAdapterInfo | object, task: Task, a: Trainer, b: Trainer) {
  const { dims, batch, replicas } = task;
  const key = `engine ${JSON.stringify([card, dims, batch, replicas.length])}`;
  const known = await kept(key);
  if (typeof known === 'boolean') return known;
  const faster = (await timeOfStep(a)) < (await timeOfStep(b));
  await keep(key, faster);
  return faster;
}

/**
 * The faster of the plan on the graphics card and the plan on the processor, measured on the task itself. A
 * card imitated in software is not tried.
 */
async function startFastest(supplies: Supplies, task: Task): Promise<Started> {
  const { card, obstacle } = await askForGraphics();
  const why = card ? FASTER : `${NO_CARD} ${obstacle}`.trim();
  const onProcessor = await startOnProcessor(task, supplies, why);
  if (typeof onProcessor === 'string') {
    const { advice, ...other } = await startWithTfjs('auto', supplies, task);
    return { ...other, advice: `${onProcessor} ${advice}`.trim() };
  }
  if (!card) return onProcessor;
  const onCard = await startWithTfjs('webgpu', supplies, task).catch(() => undefined);
  if (onCard?.trainer.backend !== 'webgpu') {
    onCard?.trainer.dispose();
    return onProcessor;
  }
  const { vendor, architecture, device } = card;
  const same = { vendor, architecture, device };
  const processor = await isFaster(same, task, onProcessor.trainer, onCard.trainer);
  const [chosen, other] = processor ? [onProcessor, onCard] : [onCard, onProcessor];
  other.trainer.dispose();
  return chosen;
}

/**
 * Starts the engine asked for, or the fastest there is. Where the plan on the processor does not start, tfjs's
 * WebAssembly takes its place, and says why.
 *
 * @throws Error in words for the visitor if none starts.
 */
export async function startEngine(
  choice: Backend | 'auto',
  supplies: Supplies,
  task: Task,
): Promise<Started> {
  if (isMixed(task)) {
    if (choice !== 'auto' && choice !== 'plan-cpu') throw new EngineError(NOT_MIXED);
    const mixed = await startOnProcessor(task, supplies, ASKED);
    if (typeof mixed === 'string') throw new EngineError(`${NOT_MIXED} ${mixed}`);
    return mixed;
  }
  if (choice === 'auto') return startFastest(supplies, task);
  if (choice !== 'plan-cpu') return startWithTfjs(choice, supplies, task);
  const started = await startOnProcessor(task, supplies, ASKED);
  if (typeof started !== 'string') return started;
  return { ...(await startWithTfjs('wasm', supplies, task)), advice: started };
}
