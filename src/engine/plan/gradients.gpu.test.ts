import { testDevice } from '../testing/device.ts';
import { testGradients } from '../testing/gradients-suite.ts';
import { startPlan } from './start.ts';

const device = testDevice();
testGradients(async (task) => startPlan(await device, task));
