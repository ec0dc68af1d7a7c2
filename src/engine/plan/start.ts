import type { DenseKernel } from '../simd/dense.ts';
import type { Task } from '../task.ts';
import { Device, isSoftware } from './device.ts';
import { compile } from './program.ts';
import { PlanTrainer } from './trainer.ts';
import { tilesFor } from './tune.ts';

/**
 * Compiles the plan's programs on a graphics device and starts a trainer there.
 *
 * @param kernel used for measurements if the device is software.
 */
export async function startPlan(
  gpu: GPUDevice,
  task: Task,
  kernel?: DenseKernel,
): Promise<PlanTrainer> {
  const device = Device.of(gpu);
  await device.begin();
  const tiles = await tilesFor(device, task);
  const pipelines = await compile(device, tiles);
  const host = isSoftware(device.adapter) ? kernel : undefined;
  return new PlanTrainer(device, pipelines, tiles, task, host);
}
