import type { Task } from '../task.ts';
import { Device } from './device.ts';
import { compile } from './program.ts';
import { PlanTrainer } from './trainer.ts';

/** Compiles the plan's programs on a graphics device and starts a trainer there. */
export async function startPlan(gpu: GPUDevice, task: Task): Promise<PlanTrainer> {
  const device = Device.of(gpu);
  const tiles = {
    forward: { rows: 16, columns: 8, group: 16 },
    back: { rows: 16, columns: 8, group: 16 },
    weights: { rows: 16, columns: 8, group: 16 },
  };
  return new PlanTrainer(device, await compile(device, tiles), tiles, task);
}
