import { readFile } from 'node:fs/promises';
import { testPlan } from '../../testing/plan-suite.ts';
import { CpuTrainer } from './trainer.ts';

testPlan(
  async (task) => new CpuTrainer(task),
  (path) => readFile(`public/data/${path}`),
);
