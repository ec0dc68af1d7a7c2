import { CpuTrainer } from './plan/wasm/trainer.ts';
import { testObservers } from './testing/observers-suite.ts';
import { startBackend } from './tfjs/tf.ts';
import { TfjsTrainer } from './tfjs/trainer.ts';

const WASM = 'node_modules/@tensorflow/tfjs-backend-wasm/dist/';

testObservers('the plan on the processor', async (task) => new CpuTrainer(task));

for (const backend of ['cpu', 'wasm'] as const) {
  testObservers(`tfjs, ${backend}`, async (task) => {
    await startBackend(backend, WASM);
    return new TfjsTrainer(backend, task);
  });
}
