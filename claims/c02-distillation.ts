import type { Arm, Claim, Reader } from './claim.ts';
import { above } from './parts.ts';
import type { Scenario } from './trial.ts';
import { trial } from './usual.ts';

const vanilla = (scenario: Scenario): Arm => ['vanilla', trial(scenario, 'vanilla')];
/** What our distillation is made of, each alone and together. */
const cures = (scenario: Scenario): Arm[] => [
  ['the pull alone', trial(scenario, 'distill', { params: { pSub: 0 } })],
  ['substitution alone', trial(scenario, 'distill', { params: { lambda: 0 } })],
  ['both', trial(scenario, 'distill')],
];

/** Numbers of an arm that all arms are measured by alike. */
const MEASURES = [
  ['share of sense 2', 'share', 1],
  ['accuracy with sense 2 alone, mean fill', 'accuracyMean', 2],
  ["accuracy with sense 2 alone, its code in sense 1's place", 'accuracyLent', 2],
] as const;

export const distillation: Claim = {
  id: 'C2',
  title: 'Distillation prevents collapse',
  paper: 'Cross-modal distillation frees the rank bottleneck implicitly (section 3.3, Theorem 3).',
  prediction:
    "Against vanilla, the teacher's pull alone (lambda 1, as the paper has it), substitution training alone (0.3, our addition) and both (our default), from step 0, each raise the share of sense 2 and the accuracy with sense 2 alone, and lower entanglement. All arms are filled alike: by the training mean, and by the code of the sense that is there.",
  scenarios: ['synthetic', 'digits'],
  trials: (scenario) => [vanilla(scenario), ...cures(scenario)].map(([, own]) => own),
  parts: (read, scenario) =>
    cures(scenario).flatMap((arm) => partsOf(read, arm, vanilla(scenario))),
  arms: (scenario) => [vanilla(scenario), ...cures(scenario)],
};

function partsOf(read: Reader, [name, own]: Arm, [otherName, other]: Arm) {
  const measured = MEASURES.map(([what, field, index]) =>
    above(
      `${what}, ${name} against ${otherName}`,
      [name, read.last(own, field, index)],
      [otherName, read.last(other, field, index)],
    ),
  );
  const tangled = above(
    `entanglement falls, ${name} against ${otherName}`,
    [otherName, read.last(other, 'entanglement')],
    [name, read.last(own, 'entanglement')],
  );
  return [...measured, tangled];
}
