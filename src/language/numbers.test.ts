import { describe, expect, it } from 'vitest';
import { numbersIn } from './numbers.ts';

const VALUES = [
  0, 1, 7, 12, 999, 999.96, 1000, 1234.5, -3, -0.25, 0.07, 0.5, 3.33333, 1e-5, 98765.4321,
];

describe.each(['en', 'es'] as const)('numbers in %s', (language) => {
  const numbers = numbersIn(language);
  const asIntl = (most: number, least = 0) => {
    const digits = { maximumFractionDigits: most, minimumFractionDigits: least };
    return (value: number) => new Intl.NumberFormat(language, digits).format(value);
  };

  it('are written as the language writes them', () => {
    expect(VALUES.map(numbers.plain)).toEqual(VALUES.map(asIntl(3)));
    expect(VALUES.map(numbers.few)).toEqual(VALUES.map(asIntl(1)));
    const whole = VALUES.map(Math.round);
    expect(whole.map(numbers.count)).toEqual(whole.map((value) => asIntl(0)(value || 0)));
    for (const value of VALUES) {
      const digits = Math.abs(value) < 1 ? 2 : 1;
      expect(numbers.decimal(value)).toBe(asIntl(digits, digits)(value));
    }
  });

  it('are a dash where nobody knows them', () => {
    for (const write of Object.values(numbers)) expect(write(Number.NaN)).toBe('–');
  });
});
