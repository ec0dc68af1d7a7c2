import { presetFor, pretrained } from '#spec/index.ts';
import type { Arm, Claim } from './claim.ts';
import { against } from './cures.ts';
import type { Scenario } from './trial.ts';
import { trial } from './usual.ts';

/** Part of the run in which students are taught and nothing else is. */
const TAUGHT = 1 / 3;

const taught = (scenario: Scenario): Arm => {
  const until = Math.round(presetFor(scenario).run.steps * TAUGHT);
  const interventions = pretrained('', { until, lambda: 1 });
  return ['pretrained', trial(scenario, 'distill', { interventions })];
};
const others = (scenario: Scenario): Arm[] =>
  (['vanilla', 'distill'] as const).map((id) => [id, trial(scenario, id)]);

export const pretraining: Claim = {
  id: 'C16',
  title: 'Distillation prevents collapse when it comes first, as in the paper',
  paper:
    'The encoder of the modality that gets eliminated is distilled from a surviving one beforehand, and then replaces the original in the multimodal model (section 3.3). How long, and whether it learns on, is not said.',
  prediction:
    'Students are taught by the control of sense 1 for the first third of the steps, while nothing else is trained; then the whole network learns the answer, without a teacher (substitution training 0.3 throughout, our addition). It does better than vanilla in the three measures of C2, and better than distillation on the fly.',
  scenarios: ['synthetic', 'hanzi', 'landsat'],
  trials: (scenario) => [...others(scenario), taught(scenario)].map(([, own]) => own),
  parts: (read, scenario) =>
    others(scenario).flatMap((other) => against(read, scenario, taught(scenario), other)),
  arms: (scenario) => [...others(scenario), taught(scenario)],
};
