/**
 * Words of a frame, what differs from replica to replica: the engine writes them, the kernels, which are compiled
 * with this file, read them.
 */
export const SEED_BLOCK = 0;
export const SEED = 1;
export const NUMBERS = 2;
export const WEIGHTS = 3;
/** Where the moved weights go; until then the weights before the last step, to which a diverged one returns. */
export const OTHERS = 4;
export const FIRST = 5;
export const SECOND = 6;
export const GRADIENT = 7;
export const AVERAGES = 8;
export const ALIVE = 9;
export const TAKEN = 10;
export const LOSS = 11;
export const SELF = 12;
export const DROP_BELOW = 13;
export const REPLACE_BELOW = 14;
