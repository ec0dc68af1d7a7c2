import type { RunParams } from '../../run-params.ts';
import type { Part } from '../known.ts';

type Asked = Pick<RunParams, 'modalities' | 'redundant' | 'unique' | 'uniqueOthers' | 'synergy'>;

/** The parts that are asked for; nobody knows the class of any sample if all of them are 0. */
export function partsOf({ modalities, ...asked }: Asked): Part[] {
  const all = 2 ** modalities - 1;
  const parts: Part[] = [
    { kind: 'redundant', senses: all, share: asked.redundant },
    ...Array.from({ length: modalities }, (_, i) => ({
      kind: 'unique' as const,
      senses: 1 << i,
      share: i === 0 ? asked.unique : asked.uniqueOthers,
    })),
    { kind: 'synergistic', senses: all, share: asked.synergy },
  ];
  const sum = parts.reduce((total, { share }) => total + share, 0);
  return parts
    .filter(({ share }) => share > 0)
    .map((part) => ({ ...part, share: part.share / sum }));
}
