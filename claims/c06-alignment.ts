import type { Method } from '#spec/index.ts';
import type { Claim } from './claim.ts';
import { above } from './parts.ts';
import { type Scenario, trial } from './trial.ts';

export const alignment: Claim = {
  id: 'C6',
  title: 'Both modalities align with the joint code under reallocation',
  paper:
    'Under basis reallocation the strongest and the weakest modality are similar to the joint representation; under vanilla only the strongest is (Figures 5 and 10, b and d). The similarity is not named.',
  prediction:
    'By linear CKA with the fused activations (our choice): in vanilla code 1 is nearer than code 2; under ebr code 2 is nearer than under vanilla, and the two codes are less far apart.',
  scenarios: ['synthetic', 'digits'],
  trials: (scenario) => [trial(scenario, 'vanilla'), trial(scenario, 'ebr')],
  parts: (read, scenario: Scenario) => {
    const cka = (method: Method, sense: number) =>
      read.last(trial(scenario, method), 'similarity', sense);
    const gap = (method: Method) => {
      const weak = cka(method, 1);
      return cka(method, 0).map((value, seed) => value - weak[seed]);
    };
    return [
      above(
        'vanilla: code 1 against code 2',
        ['code 1', cka('vanilla', 0)],
        ['code 2', cka('vanilla', 1)],
      ),
      above('code 2, ebr against vanilla', ['ebr', cka('ebr', 1)], ['vanilla', cka('vanilla', 1)]),
      above(
        'gap between the codes, vanilla less ebr',
        ['vanilla', gap('vanilla')],
        ['ebr', gap('ebr')],
      ),
    ];
  },
};
