import { testGradients } from '../../testing/gradients-suite.ts';
import { CpuTrainer } from './trainer.ts';

testGradients(async (task) => new CpuTrainer(task));
