import type { Task } from '../task.ts';
import { Device } from './device.ts';
import { compile } from './program.ts';
import { PlanTrainer } from './trainer.ts';
import { tilesFor } from './tune.ts';

/** Compiles the plan's programs on a graphics device and starts a trainer there. */
export async function startPlan(gpu: GPUDevice, task: Task): Promise<PlanTrainer> {
  const device = Device.of(gpu);
  const tiles = await tilesFor(device, task);
  return new PlanTrainer(device, await compile(device, tiles), tiles, task);
}
