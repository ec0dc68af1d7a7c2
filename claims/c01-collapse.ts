import type { Claim } from './claim.ts';
import { above, below } from './parts.ts';
import { classesOf, control, type Scenario, trial } from './trial.ts';

/** "Far below its control": by a quarter of all samples at least. */
const FAR = 0.25;

const vanilla = (scenario: Scenario) => trial(scenario, 'vanilla');
const first = (scenario: Scenario) => control(scenario, 1);
const second = (scenario: Scenario) => control(scenario, 2);

export const collapse: Claim = {
  id: 'C1',
  title: 'Collapse happens',
  paper:
    'A fusion model comes to rely on a subset of its modalities; the others lose their marginal contribution (section 1).',
  prediction:
    'With sense 2 alone (mean fill) vanilla answers at least 25 points worse than the network that only ever has sense 2; the Shapley share of sense 2 is below 0.1, though its control beats chance by more than half of what the best control does.',
  scenarios: ['synthetic', 'digits'],
  trials: (scenario) => [vanilla(scenario), first(scenario), second(scenario)],
  parts: (read, scenario) => {
    const alone = read.last(second(scenario), 'accuracy');
    const best = read
      .last(first(scenario), 'accuracy')
      .map((value, k) => Math.max(value, alone[k]));
    const chance = 1 / classesOf(scenario);
    return [
      above(
        'accuracy with sense 2 alone: control less vanilla',
        ['control of sense 2', alone],
        ['vanilla', read.last(vanilla(scenario), 'accuracyMean', 2)],
        FAR,
      ),
      below('share of sense 2 below 0.1', 'vanilla', read.last(vanilla(scenario), 'share', 1), 0.1),
      above(
        'sense 2 could answer: gain of its control over chance less half of the best gain',
        ['control of sense 2', alone.map((value) => value - chance)],
        ['half of the best gain', best.map((value) => (value - chance) / 2)],
      ),
    ];
  },
};
