import fc from 'fast-check';

const PARTS = 2 ** 30;

/** Numbers from 0 to below 1, all parts of it as likely; half of what `fc.double` makes is below 1e-150. */
export const evenly = fc.integer({ min: 0, max: PARTS - 1 }).map((part) => part / PARTS);
