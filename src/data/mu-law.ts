/** From 8-bit mu-law (G.711, mu = 255, as the formula has it) to -1 to 1. */
export const fromMuLaw = (code: number): number => {
  const y = code / 127.5 - 1;
  return (Math.sign(y) * (256 ** Math.abs(y) - 1)) / 255;
};
