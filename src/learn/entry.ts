import { ARM_PARAMS, type ArmKey, type ArmParams } from '#spec/index.ts';

/** What an entry of the challenge may set, of the live network from its first step on. */
export const ENTERED = ['pDrop', 'lambda', 'pSub'] as const satisfies readonly ArmKey[];

/** An entry: everything else is the challenge's own. */
export type Entry = Readonly<Pick<ArmParams, (typeof ENTERED)[number]>>;

/** "0.6,1,0.3" */
export const entryText = (entry: Entry): string => ENTERED.map((key) => entry[key]).join(',');

/** Reads what `entryText` wrote; nothing of any other text, or of numbers that no setting has. */
export function entryOf(text: string): Entry | undefined {
  const parts = text.split(',');
  const numbers = parts.map(Number);
  const fits = ENTERED.every((key, k) => {
    const { min, max } = ARM_PARAMS[key];
    return parts[k]?.trim() !== '' && numbers[k] >= min && numbers[k] <= max;
  });
  if (!fits || parts.length !== ENTERED.length) return undefined;
  const [pDrop, lambda, pSub] = numbers;
  return { pDrop, lambda, pSub };
}
