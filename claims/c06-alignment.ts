import type { Method } from '#spec/index.ts';
import { watchedIn } from '#sweep/watched.ts';
import type { Claim } from './claim.ts';
import { methodArm } from './cures.ts';
import { above } from './parts.ts';
import type { Scenario } from './trial.ts';
import { trial } from './usual.ts';

/** A code that loses less CKA than this is as near as before. */
const AS_NEAR = 0.05;
const METHODS = ['vanilla', 'ebr0', 'ebr'] as const;

export const alignment: Claim = {
  id: 'C6',
  title: 'Both modalities are near the joint code under reallocation',
  paper:
    'Under basis reallocation the strongest and the weakest modality are similar to the joint representation; under vanilla only the strongest is (Figures 5 and 10, b and d). The similarity is not named.',
  prediction:
    'By linear CKA with the fused activations (our choice): in vanilla code 1 is nearer than code 2; under ebr code 2 is nearer than under vanilla, and code 1 as near, by less than 0.05 farther. Each code by itself: a gap that narrows because the strong code moves away is no alignment. Beside it: the same against ebr0, which has no adversary. On digits and Hanzi the adversary is the steadiest (alpha 0.1).',
  scenarios: ['synthetic', 'digits', 'hanzi', 'landsat'],
  trials: (scenario) => METHODS.map((id) => trial(scenario, id)),
  parts: (read, scenario: Scenario) => {
    const [strong, weak] = watchedIn(scenario);
    const cka = (method: Method, sense: number): [string, number[]] => [
      method,
      read.last(trial(scenario, method), 'similarity', sense),
    ];
    return [
      above(
        'vanilla: code 1 against code 2',
        ['code 1', cka('vanilla', strong)[1]],
        ['code 2', cka('vanilla', weak)[1]],
      ),
      above('code 2, ebr against vanilla', cka('ebr', weak), cka('vanilla', weak)),
      above(
        'code 1 stays near, ebr against vanilla',
        cka('ebr', strong),
        cka('vanilla', strong),
        -AS_NEAR,
      ),
      { ...above('code 2, ebr against ebr0', cka('ebr', weak), cka('ebr0', weak)), role: 'beside' },
      {
        ...above(
          'code 1 stays near, ebr against ebr0',
          cka('ebr', strong),
          cka('ebr0', strong),
          -AS_NEAR,
        ),
        role: 'beside',
      },
    ];
  },
  arms: (scenario) => METHODS.map((id) => methodArm(scenario, id)),
};
