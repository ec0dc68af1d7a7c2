import type { Method } from '#spec/index.ts';
import type { Claim, Reader } from './claim.ts';
import { methodArm } from './cures.ts';
import { above, meanOf } from './parts.ts';
import { trial } from './usual.ts';

const MISSING = [0.8, 0.85, 0.9, 0.95];
const [IMAGE, BOTH] = [1, 3];
const METHODS = ['vanilla', 'dropout', 'distill', 'ebr'] as const;

/** Mean accuracy over the rates, sound missing in that part of the samples and filled in the arm's way. */
function accuracies(read: Reader, method: Method): [string, number[]] {
  const both = read.last(trial('digits', method), 'accuracySubstituted', BOTH);
  const image = read.last(trial('digits', method), 'accuracySubstituted', IMAGE);
  const at = (rate: number) => both.map((value, k) => (1 - rate) * value + rate * image[k]);
  return [method, meanOf(MISSING.map(at))];
}

export const missing: Claim = {
  id: 'C13',
  title: 'Reallocation and distillation stand when most of the sound is missing',
  paper:
    'avMNIST with 95 to 80 % of the audio missing: reallocation 95.3 to 95.9 %, other methods 89 to 95 % (Tables 3 and 4). Its test set has 450 images; the lead is about 5 of them.',
  prediction:
    'Digits, sound missing in 80, 85, 90 and 95 % of held-out samples (mean of the four): ebr and distill, substituted, above vanilla and dropout, mean fill. The adversary is the steadiest of the search (alpha 0.1).',
  scenarios: ['digits'],
  trials: () => METHODS.map((id) => trial('digits', id)),
  parts: (read) =>
    (['ebr', 'distill'] as const).flatMap((more) =>
      (['vanilla', 'dropout'] as const).map((less) =>
        above(`${more} above ${less}`, accuracies(read, more), accuracies(read, less)),
      ),
    ),
  arms: () => METHODS.map((id) => methodArm('digits', id)),
};
