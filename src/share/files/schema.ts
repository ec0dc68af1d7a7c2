import { ARM_PARAMS, type Param, RUN_PARAMS } from '#spec/index.ts';
import { FORMAT, STATE_PARTS, VERSION } from './experiment-file.ts';

type Schema = Readonly<Record<string, unknown>>;

function settingOf(param: Param): Schema {
  const description = param.label;
  if (param.kind === 'flag') return { type: 'boolean', description };
  if (param.kind === 'choice') return { enum: param.choices, description };
  const { kind, min, max, unit } = param;
  return {
    type: kind,
    minimum: min,
    maximum: max,
    description: unit ? `${description}, ${unit}` : description,
  };
}

const record = (
  properties: Readonly<Record<string, Schema>>,
  optional: readonly string[] = [],
) => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
});
const list = (of: Schema): Schema => ({ type: 'array', items: of });
const tableOf = (params: Readonly<Record<string, Param>>): Schema =>
  record(Object.fromEntries(Object.entries(params).map(([key, param]) => [key, settingOf(param)])));

const text: Schema = { type: 'string' };
const count: Schema = { type: 'integer', minimum: 0 };
const moment: Schema = { type: 'string', format: 'date-time' };
const float: Schema = {
  description: 'A float32 number; null where there is no number.',
  anyOf: [{ type: 'number' }, { type: 'null' }, { enum: ['Infinity', '-Infinity'] }],
};

const interventions = list(
  record({
    step: count,
    arm: text,
    key: { enum: Object.keys(ARM_PARAMS) },
    value: { type: ['number', 'string', 'boolean'] },
  }),
);

const spec = record({
  version: { const: 1 },
  preset: text,
  revision: count,
  run: tableOf(RUN_PARAMS),
  arms: list(record({ id: text, params: tableOf(ARM_PARAMS) })),
  interventions,
});

const metrics = record({
  replicas: list(record({ arm: text, seed: count })),
  modalities: list(
    record({ id: text, label: text, shape: { ...list(count), minItems: 2, maxItems: 2 } }, [
      'shape',
    ]),
  ),
  classes: list(text),
  parameters: count,
  fields: {
    description: 'Names and lengths of the numbers in one row, in order.',
    ...list({
      type: 'array',
      prefixItems: [text, { ...count, minimum: 1 }],
      items: false,
      minItems: 2,
    }),
  },
  steps: list(count),
  rows: {
    description: 'Per step: a row per replica, one after the other.',
    ...list(list(float)),
  },
});

const checkpoint = record({
  step: count,
  layers: list(record({ name: text, inputs: count, outputs: count, offset: count })),
  replicas: list(
    record({
      ...Object.fromEntries(
        STATE_PARTS.map((part) => [part, { type: 'string', contentEncoding: 'base64' }]),
      ),
      divergedAt: { type: 'integer', minimum: -1 },
    }),
  ),
});

/** The file format as a JSON schema (draft 2020-12), made from the same tables as the lab itself. */
export const EXPERIMENT_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'An experiment of Wane',
  ...record(
    {
      format: { const: FORMAT },
      version: { const: VERSION },
      name: text,
      note: text,
      created: moment,
      saved: moment,
      link: { type: 'string', description: 'Follows the address of the page.' },
      spec,
      interventions,
      step: count,
      finished: { type: 'boolean' },
      environment: record({
        wane: text,
        engine: text,
        precision: { const: 'float32' },
        browser: text,
      }),
      metrics,
      checkpoint,
    },
    ['metrics', 'checkpoint'],
  ),
} as const;
