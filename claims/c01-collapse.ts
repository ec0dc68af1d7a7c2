import { watchedIn } from '#sweep/watched.ts';
import type { Claim } from './claim.ts';
import { above, below, largestOf } from './parts.ts';
import { classesOf, type Scenario } from './trial.ts';
import { control, trial } from './usual.ts';

/** "Far below its control": by a quarter of all samples at least. */
const FAR = 0.25;
/** Below this share a sense counts as collapsed, where both fills say so. */
const COLLAPSED = 0.1;

const vanilla = (scenario: Scenario) => trial(scenario, 'vanilla');
const alone = (scenario: Scenario, sense: number) => control(scenario, 1 << sense);
const first = (scenario: Scenario) => alone(scenario, watchedIn(scenario)[0]);
const second = (scenario: Scenario) => alone(scenario, watchedIn(scenario)[1]);

export const collapse: Claim = {
  id: 'C1',
  title: 'Collapse happens',
  paper:
    'A fusion model comes to rely on a subset of its modalities; the others lose their marginal contribution (section 1).',
  prediction:
    'With sense 2 alone (mean fill) vanilla answers at least 25 points worse than the network that only ever has sense 2, though sense 2 could answer: its control beats chance by more than half of what the best control does. On digits, Hanzi and Landsat its Shapley share is below 0.1, too, under mean and resampled fill alike. On the synthetic task accuracy with both senses is at its ceiling, so the share says what the accuracy alone does and is not tested again; how many worlds are collapsed by it is given as a rate.',
  scenarios: ['synthetic', 'digits', 'hanzi', 'landsat'],
  trials: (scenario) => [vanilla(scenario), first(scenario), second(scenario)],
  parts: (read, scenario) => {
    const weak = watchedIn(scenario)[1];
    const alone = read.last(second(scenario), 'accuracy');
    const best = largestOf(read.last(first(scenario), 'accuracy'), alone);
    const chance = 1 / classesOf(scenario);
    const share = largestOf(
      read.last(vanilla(scenario), 'share', weak),
      read.last(vanilla(scenario), 'shareResampled', weak),
    );
    return [
      above(
        'accuracy with sense 2 alone: control less vanilla',
        ['control of sense 2', alone],
        ['vanilla', read.last(vanilla(scenario), 'accuracyMean', 1 << weak)],
        FAR,
      ),
      above(
        'sense 2 could answer: gain of its control over chance less half of the best gain',
        ['control of sense 2', alone.map((value) => value - chance)],
        ['half of the best gain', best.map((value) => (value - chance) / 2)],
      ),
      ...(scenario !== 'synthetic'
        ? [
            below(
              'share of sense 2 below 0.1, the larger of both fills',
              'vanilla',
              share,
              COLLAPSED,
            ),
          ]
        : []),
    ];
  },
  arms: (scenario) => [
    ['vanilla', vanilla(scenario)],
    ['control of sense 1', first(scenario)],
    ['control of sense 2', second(scenario)],
  ],
  rates: (read, scenario) => {
    const weak = watchedIn(scenario)[1];
    const chance = 1 / classesOf(scenario);
    const alone = read.last(second(scenario), 'accuracy');
    const best = largestOf(read.last(first(scenario), 'accuracy'), alone);
    const short = best.map((value, k) => (value - chance) / 2 - (alone[k] - chance));
    const could = { values: short, below: 0 };
    const mean = { values: read.last(vanilla(scenario), 'share', weak), below: COLLAPSED };
    const swapped = {
      values: read.last(vanilla(scenario), 'shareResampled', weak),
      below: COLLAPSED,
    };
    return [
      {
        name: 'collapsed: sense 2 could answer and its share is below 0.1 under both fills',
        all: [could, mean, swapped],
      },
      { name: 'share of sense 2 below 0.1 under mean fill', all: [mean] },
      { name: 'share of sense 2 below 0.1 under resampled fill', all: [swapped] },
    ];
  },
};
