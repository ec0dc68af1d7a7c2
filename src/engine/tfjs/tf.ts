/** The only door to tfjs: everything else in the project sees `Trainer`. */
import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { BACKENDS, type Backend } from '#protocol/backend.ts';
import { askForGraphics, HOW_TO_GET_WEBGPU } from '../adapter.ts';
import { EngineError } from '../engine-error.ts';
import { registerExact } from './exact.ts';
import { registerKernels } from './kernels.ts';
import { registerSpread } from './spread.ts';

export { tf };

/** Limits that tfjs raises as far as the adapter lets it. */
const LIMITS = [
  'maxComputeWorkgroupStorageSize',
  'maxComputeWorkgroupsPerDimension',
  'maxStorageBufferBindingSize',
  'maxBufferSize',
  'maxComputeWorkgroupSizeX',
  'maxComputeInvocationsPerWorkgroup',
] as const;

/** As tfjs makes its backend, and with subgroups for the compiled programs. */
async function webGpuBackend(): Promise<WebGPUBackend> {
  const adapter = await navigator.gpu.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter) throw new Error('There is no graphics adapter.');
  const device = await adapter.requestDevice({
    requiredFeatures: adapter.features.has('subgroups') ? ['subgroups'] : [],
    requiredLimits: Object.fromEntries(LIMITS.map((name) => [name, adapter.limits[name]])),
  });
  return new WebGPUBackend(device, adapter.info);
}

function registerWebGpu(): void {
  if (!tf.findBackendFactory('webgpu')) return;
  tf.removeBackend('webgpu');
  tf.registerBackend('webgpu', webGpuBackend, 3);
}
registerWebGpu();

registerSpread(tf);

/** Whose kernels WebAssembly runs from now on. */
export const useKernels = registerKernels(tf);

/** What tfjs can be, and what it can be asked to be. */
export type TfBackend = Exclude<Backend, 'plan-cpu'>;
export type Choice = TfBackend | 'auto';

type WasmPath = string | Record<string, string>;

/** Which backend runs, and in words why not a faster one; empty on a graphics card. */
export interface Started {
  readonly backend: TfBackend;
  readonly advice: string;
  /** The graphics device that it runs on, on WebGPU. */
  readonly gpu?: GPUDevice;
}

const WITHOUT_WASM =
  'WebAssembly did not start: its file did not load, or this browser refuses it. Plain JavaScript trains instead, slowly. Reload the page to try again.';

/** Words for the badge where WebGPU runs, but on no graphics card. */
function softwareAdvice(): string {
  const { isFallbackAdapter, architecture = '' }: Partial<GPUAdapterInfo> =
    graphicsDevice()?.adapterInfo ?? {};
  if (!isFallbackAdapter && !/swiftshader|llvmpipe/i.test(architecture)) return '';
  return `WebGPU runs in software here: faster than WebAssembly, slower than a graphics card. ${HOW_TO_GET_WEBGPU}`;
}

const lost = new WeakSet<GPUDevice>();

/** The device of the running WebGPU backend, or nothing on another backend. */
export function graphicsDevice(): GPUDevice | undefined {
  if (tf.getBackend() !== 'webgpu') return undefined;
  // tfjs also names a backend whose start failed; asking for it then would throw.
  const running = tf.engine().registry.webgpu as unknown as { device: GPUDevice } | undefined;
  return running?.device;
}

/** tfjs keeps a backend whose device is lost; it has to be registered anew to get another device. */
function forgetLostDevice(): void {
  const gpu = graphicsDevice();
  if (gpu && lost.has(gpu)) registerWebGpu();
}

async function start(backend: TfBackend): Promise<boolean> {
  try {
    forgetLostDevice();
    return (await tf.setBackend(backend)) && tf.getBackend() === backend;
  } catch {
    return false;
  }
}

const EXACTLY =
  'This engine computes slowly and gives the same bits in every browser. Take another for speed.';

async function startExact(): Promise<Started> {
  registerExact(tf);
  if (!(await start('exact'))) throw new EngineError('The exact engine does not start.');
  await tf.ready();
  return { backend: 'exact', advice: EXACTLY };
}

async function startOne(choice: Choice, wasmPath: WasmPath): Promise<Started> {
  if (typeof wasmPath === 'string') setWasmPaths(wasmPath);
  else setWasmPaths(wasmPath as Parameters<typeof setWasmPaths>[0]);
  tf.enableProdMode();
  if (choice === 'exact') return startExact();
  const obstacle = choice === 'auto' ? (await askForGraphics()).obstacle : '';
  const wanted = choice === 'auto' ? BACKENDS : BACKENDS.slice(BACKENDS.indexOf(choice));
  for (const backend of wanted) {
    if (backend === 'webgpu' && obstacle) continue;
    if (await start(backend)) {
      await tf.ready();
      const usual =
        backend === 'webgpu'
          ? softwareAdvice()
          : obstacle || `Chosen by the link or by what this browser can do. ${HOW_TO_GET_WEBGPU}`;
      const advice = backend === 'cpu' && wanted.includes('wasm') ? WITHOUT_WASM : usual;
      return { backend, advice, gpu: graphicsDevice() };
    }
  }
  throw new EngineError(
    'No engine starts in this browser. A current Chrome, Edge, Firefox or Safari runs the lab.',
  );
}

/** tfjs has one backend at a time: of two starts that overlap, the one would undo the other. */
let before: Promise<unknown> = Promise.resolve();

/**
 * Starts the backend asked for, or the fastest there is, after every start that was asked for earlier.
 * `wasmPath` is the folder, or the map of file names to addresses, that serves the WebAssembly files.
 *
 * @throws Error in words for the visitor if none starts.
 */
export function startBackend(choice: Choice, wasmPath: WasmPath): Promise<Started> {
  const started = before.then(() => startOne(choice, wasmPath));
  before = started.catch(() => undefined);
  return started;
}

/** On WebGPU, settles with a reason in words when this graphics device is lost. */
export function lostDevice(gpu: GPUDevice | undefined): Promise<string> | undefined {
  return gpu?.lost.then(() => {
    lost.add(gpu);
    return 'The graphics device was lost. The newest checkpoint is kept.';
  });
}
