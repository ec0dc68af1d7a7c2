import type { Layer } from '#model/index.ts';

/**
 * Parts of the network whose gradients are clipped apart, each by its own norm: what is trained for the
 * answer and by the methods; the read-outs, which only look on; and the discriminator. So what is watched
 * never changes how far the rest moves.
 */
export const CLIP_GROUPS = 3;

export function clipGroupOf({ group }: Pick<Layer, 'group'>): 0 | 1 | 2 {
  if (group === 'readout') return 1;
  return group === 'discriminator' ? 2 : 0;
}
