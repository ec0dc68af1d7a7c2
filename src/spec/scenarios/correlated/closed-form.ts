/**
 * Late fusion of two linear layers a sense, trained to answer y = x_A + x_B by gradient flow from small weights:
 * Zhang, Latham & Saxe, *Understanding Unimodal Bias in Multimodal Deep Linear Networks*, ICML 2024 (arXiv
 * 2312.00935).
 */
export interface Blindness {
  /** t_B / t_A: how many times as long B takes to half of its last weight as A does to half of its own. */
  readonly waits: number;
  /** By how much A's weight passes its last one while it is alone, as a part of it: it answers for B, too. */
  readonly overshoot: number;
}

/**
 * @param ratio standard deviation of A over that of B. @param correlation of A and B.
 * @throws RangeError unless ratio >= 1 and 0 <= correlation < 1.
 */
export function closedForm(ratio: number, correlation: number): Blindness {
  if (!(ratio >= 1 && ratio < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`The stronger sense is at least as strong as the other; not ${ratio}.`);
  }
  if (!(correlation >= 0 && correlation < 1)) {
    throw new RangeError(`The correlation is from 0 to below 1; not ${correlation}.`);
  }
  return {
    waits: 1 + (ratio ** 2 - 1) / (1 - correlation ** 2),
    overshoot: correlation / ratio,
  };
}
