/** Two-sided 5 % point of the standard normal curve. */
const Z = 1.959963984540054;

/** Wilson's score interval of a rate at 95 % (J. Am. Statist. Assoc. 22, 1927), without continuity correction. */
export function wilson(count: number, of: number): { low: number; high: number } {
  if (of === 0) return { low: 0, high: 1 };
  const [rate, square] = [count / of, Z * Z];
  const middle = rate + square / (2 * of);
  const reach = Z * Math.sqrt((rate * (1 - rate)) / of + square / (4 * of * of));
  const whole = 1 + square / of;
  return {
    low: count === 0 ? 0 : (middle - reach) / whole,
    high: count === of ? 1 : (middle + reach) / whole,
  };
}
