import { watchedIn } from '#sweep/watched.ts';
import type { Arm, Claim, Reader } from './claim.ts';
import { above } from './parts.ts';
import { type Scenario, SETS } from './trial.ts';
import { trial } from './usual.ts';

const vanilla = (scenario: Scenario): Arm => ['vanilla', trial(scenario, 'vanilla')];
/** What our distillation is made of, each alone and together. */
const cures = (scenario: Scenario): Arm[] => [
  ['the pull alone', trial(scenario, 'distill', { params: { pSub: 0 } })],
  ['substitution alone', trial(scenario, 'distill', { params: { lambda: 0 } })],
  ['both', trial(scenario, 'distill')],
];

/** Numbers of an arm that all arms are measured by alike. */
const measuresIn = (scenario: Scenario) => {
  const weak = watchedIn(scenario)[1];
  const place = SETS.some((set) => set === scenario) ? "the others'" : "sense 1's";
  return [
    ['share of sense 2', 'share', weak],
    ['accuracy with sense 2 alone, mean fill', 'accuracyMean', 1 << weak],
    [`accuracy with sense 2 alone, its code in ${place} place`, 'accuracyLent', 1 << weak],
  ] as const;
};

export const distillation: Claim = {
  id: 'C2',
  title: 'Distillation prevents collapse',
  paper: 'Cross-modal distillation frees the rank bottleneck implicitly (section 3.3, Theorem 3).',
  prediction:
    "Against vanilla, the teacher's pull alone (lambda 1, as the paper has it), substitution training alone (0.3, our addition) and both (our default), from step 0, each raise the share of sense 2 and the accuracy with sense 2 alone, and lower entanglement. All arms are filled alike: by the training mean, and by the code of the sense that is there. Of four senses all but the strong one are taught.",
  scenarios: ['synthetic', 'digits', 'hanzi', 'landsat'],
  trials: (scenario) => [vanilla(scenario), ...cures(scenario)].map(([, own]) => own),
  parts: (read, scenario) =>
    cures(scenario).flatMap((arm) => partsOf(read, scenario, arm, vanilla(scenario))),
  arms: (scenario) => [vanilla(scenario), ...cures(scenario)],
};

function partsOf(read: Reader, scenario: Scenario, [name, own]: Arm, [otherName, other]: Arm) {
  const measured = measuresIn(scenario).map(([what, field, index]) =>
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
