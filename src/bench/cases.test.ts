import { describe, expect, it } from 'vitest';
import { SyntheticSource } from '#data/synthetic.ts';
import { parameterTable } from '#model/index.ts';
import { RUN_DEFAULTS } from '#spec/index.ts';
import { caseName } from './bench-words.ts';
import { casesOf, SWEEPS } from './cases.ts';

const sizes = (one: ReturnType<typeof casesOf>[number]) => ({
  R: one.replicas,
  m: one.dims.inputs.length,
  hidden: one.dims.hidden,
  batch: one.batch,
});

describe('cases', () => {
  it('has one tiny case, and twelve in the short run', () => {
    expect(casesOf('tiny')).toHaveLength(1);
    expect(casesOf('quick').map((one) => `${one.model} ${one.objectives} ${one.replicas}`)).toEqual(
      ['lab', 'small', 'big'].flatMap((model) =>
        ['vanilla', 'full'].flatMap((objectives) =>
          [1, 4].map((R) => `${model} ${objectives} ${R}`),
        ),
      ),
    );
  });

  it('compares every model, objective and number of replicas once in the full run', () => {
    const compared = casesOf('full').filter(({ sweep }) => !sweep);
    expect(compared).toHaveLength(3 * 2 * 4);
    expect(new Set(compared.map(caseName)).size).toBe(compared.length);
  });

  it.each(SWEEPS)('changes nothing but %s in its series', (sweep) => {
    const series = casesOf('full').filter((one) => one.sweep === sweep);
    expect(series.length).toBeGreaterThan(3);
    for (const [what, values] of Object.entries({
      ...Object.fromEntries(SWEEPS.map((key) => [key, series.map((one) => sizes(one)[key])])),
      latent: series.map(({ dims }) => dims.latent),
    })) {
      expect(new Set(values).size, what).toBe(what === sweep ? series.length : 1);
    }
  });

  it('sizes the models as they are named', () => {
    const dimsOf = (name: string) => {
      const found = casesOf('quick').find(({ model }) => model === name);
      if (!found) throw new Error(`No case has the model ${name}.`);
      return found.dims;
    };
    expect(dimsOf('small').inputs).toEqual([196, 256]);
    expect(dimsOf('big').inputs).toEqual([784, 400]);
    expect(parameterTable(dimsOf('small')).size).toBeGreaterThan(30_000);
    const source = new SyntheticSource(RUN_DEFAULTS);
    const { hidden, latent, shared, fusion } = RUN_DEFAULTS;
    expect(dimsOf('lab')).toEqual({
      inputs: source.modalities.map(({ inputs }) => inputs),
      ...{ hidden, latent, shared, fusion, classes: source.classes.length },
    });
  });
});
