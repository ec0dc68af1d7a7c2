import { startPlan } from './plan/start.ts';
import { testDevice } from './testing/device.ts';
import { testObservers } from './testing/observers-suite.ts';

testObservers('the plan on WebGPU', async (task) => startPlan(await testDevice(), task));
