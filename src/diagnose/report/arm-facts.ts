import type { ArmReport, Remedies } from '#diagnosis/report.ts';
import type { Words } from './words.ts';

/** A number of a method, and how far its seeds or its interval go. */
interface Fact {
  readonly name: string;
  readonly value: string;
  readonly range: string;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** What a method brings in numbers: the sense's share, what that costs, and how entangled the new heads are. */
export function factsOf({ control, change, seeds }: ArmReport, of: Remedies, words: Words): Fact[] {
  const { say, numbers } = words;
  const shares = seeds.map(({ share }) => share[of.sense]);
  const tangled = seeds.map(({ entanglement }) => entanglement ?? Number.NaN);
  const given = of.given?.entanglement ?? null;
  const between = (low: number, high: number, write: (value: number) => string) =>
    Number.isFinite(low + high)
      ? say('range-of-points', { low: write(low), high: write(high) })
      : '';
  return [
    {
      name: say('arm.share', { sense: words.name(of.sense) }),
      value: numbers.percent(mean(shares)),
      range: words.range([Math.min(...shares), Math.max(...shares)]),
    },
    {
      name: say(`arm.cost-${control}`),
      value: words.change(change.accuracy.mean),
      range: between(...change.accuracy.interval, words.change),
    },
    {
      name:
        given === null
          ? say('arm.entanglement')
          : say('arm.entanglement-given', { given: numbers.decimal(given) }),
      value: numbers.decimal(mean(tangled)),
      range: between(Math.min(...tangled), Math.max(...tangled), numbers.decimal),
    },
  ];
}
