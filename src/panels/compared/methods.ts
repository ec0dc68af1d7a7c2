import { methodName } from '#language/methods.ts';
import { COMPARED, VANILLA } from '#spec/index.ts';
import type { Scene } from '../panel.ts';
import { capital } from '../words.ts';

/** What an arm of a comparison is called at the head of its chart and card. */
export const nameOf = (id: string): string => capital(methodName(id));

/** The arms that are compared, the twin first. */
export const armsOf = ({ compared }: Pick<Scene, 'compared'>): readonly string[] =>
  compared ?? COMPARED.map(({ id }) => id);

export { VANILLA };
