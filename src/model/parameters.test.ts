import { describe, expect, it } from 'vitest';
import { initialValues, layerOf, parameterTable } from './parameters.ts';

const dims = { inputs: [40, 30], hidden: 32, latent: 8, shared: 6, fusion: 10, classes: 4 };
const table = parameterTable(dims);

describe('parameterTable', () => {
  it('lays every layer out once, without gaps', () => {
    let end = 0;
    for (const { offset, inputs, outputs } of table.layers) {
      expect(offset).toBe(end);
      end += (inputs + 1) * outputs;
    }
    expect(table.size).toBe(end);
    expect(table.byName.get('fusion')).toMatchObject({ inputs: 16, outputs: 10, group: 'head' });
    expect(() => layerOf(table, new Float32Array(table.size), 'nothing')).toThrow(/nothing/);
  });

  it('starts with weights of variance 2 / inputs and biases of zero', () => {
    let draws = 0;
    const plusMinusOne = () => (draws++ % 2 ? 1 : -1);
    const values = initialValues(table, () => plusMinusOne);
    const { weights, bias, inputs } = layerOf(table, values, 'encoder0.0');
    for (const weight of weights) expect(weight ** 2).toBeCloseTo(2 / inputs, 6);
    expect(bias.every((b) => b === 0)).toBe(true);
  });
});
