import { text } from '../../param.ts';
import { ownText, parseOwn } from './own-set.ts';

/** Whether it is as it would be written: one text for one set. */
function isOwn(written: string): boolean {
  const set = parseOwn(written);
  return set !== undefined && ownText(set) === written;
}

export const OWN_SETTINGS = {
  own: text(isOwn, 'Your own data'),
};

export const OWN_DATA_KEYS = { own: 'own' } as const;
