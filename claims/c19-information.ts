import { watchedIn } from '#sweep/watched.ts';
import type { Claim } from './claim.ts';
import { above } from './parts.ts';
import { classesOf, type Scenario } from './trial.ts';
import { control, trial } from './usual.ts';

/** "Less reaches the answer": by a tenth of all samples at least. */
const LESS = 0.1;

const vanilla = (scenario: Scenario) => trial(scenario, 'vanilla');
const second = (scenario: Scenario) => control(scenario, 1 << watchedIn(scenario)[1]);

export const information: Claim = {
  id: 'C19',
  title: 'The information is there, and the decoder does not use it',
  paper:
    'A rival account (arXiv 2602.23136): what is lost in collapse is not in the encoder; it still says what its sense knows, and the decoder has no use for it. The paper has it the other way: features of the weak sense are suppressed where they share neurons, and with them what its encoder learns.',
  prediction:
    'A linear read-out of the code of sense 2, which sends nothing back, beats chance in vanilla by more than half of what it does in the network that only ever has sense 2; and it answers at least 10 points better than the fused network does with sense 2 alone (mean fill).',
  scenarios: ['synthetic', 'digits', 'hanzi', 'landsat'],
  trials: (scenario) => [vanilla(scenario), second(scenario)],
  parts: (read, scenario) => {
    const weak = watchedIn(scenario)[1];
    const chance = 1 / classesOf(scenario);
    const own = read.last(vanilla(scenario), 'probeAccuracy', weak);
    const best = read.last(second(scenario), 'probeAccuracy', weak);
    return [
      above(
        'the information is there: gain of the read-out over chance less half of that of the control',
        ['vanilla', own.map((value) => value - chance)],
        ['half of the control', best.map((value) => (value - chance) / 2)],
      ),
      above(
        'it is not used: read-out of sense 2 less accuracy with sense 2 alone, mean fill',
        ['read-out', own],
        ['fused network', read.last(vanilla(scenario), 'accuracyMean', 1 << weak)],
        LESS,
      ),
      {
        ...above(
          'something is lost all the same: read-out of the control less that of vanilla',
          ['control of sense 2', best],
          ['vanilla', own],
        ),
        role: 'beside',
      },
    ];
  },
  arms: (scenario) => [
    ['vanilla', vanilla(scenario)],
    ['control of sense 2', second(scenario)],
  ],
};
