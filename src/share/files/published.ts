import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { WHOLE } from '#archive/shapes.ts';
import { ARM_PARAMS, type Param, RUN_PARAMS } from '#spec/index.ts';
import { ABOUT, BASE64, checkpointWith, FLOATS, FORMAT, metricsWith, VERSION } from './schema.ts';

function settingOf(param: Param): v.GenericSchema {
  const { label } = param;
  if (param.kind === 'flag') return v.pipe(v.boolean(), v.description(label));
  if (param.kind === 'choice') return v.pipe(v.picklist(param.choices), v.description(label));
  if (param.kind === 'text') return v.pipe(v.string(), v.description(label));
  const { kind, min, max, unit } = param;
  const number = v.pipe(
    v.number(),
    v.minValue(min),
    v.maxValue(max),
    v.description(unit ? `${label}, ${unit}` : label),
  );
  return kind === 'integer' ? v.pipe(number, v.integer()) : number;
}

const tableOf = (params: Readonly<Record<string, Param>>) =>
  v.object(
    Object.fromEntries(Object.entries(params).map(([key, param]) => [key, settingOf(param)])),
  );

const interventions = v.array(
  v.object({
    step: WHOLE,
    arm: v.string(),
    key: v.picklist(Object.keys(ARM_PARAMS)),
    value: v.union([v.number(), v.string(), v.boolean()]),
  }),
);

const spec = v.object({
  version: v.literal(1),
  preset: v.string(),
  revision: WHOLE,
  run: tableOf(RUN_PARAMS),
  arms: v.array(v.object({ id: v.string(), params: tableOf(ARM_PARAMS) })),
  interventions,
});

const FILE = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  ...ABOUT,
  spec,
  interventions,
  environment: v.object({
    wane: v.string(),
    engine: v.string(),
    precision: v.literal('float32'),
    browser: v.string(),
  }),
  metrics: v.optional(metricsWith(FLOATS)),
  checkpoint: v.optional(checkpointWith(BASE64)),
});

/** The file format as a JSON schema (draft 2020-12), made from the same tables as the lab itself. */
export const EXPERIMENT_SCHEMA: Readonly<Record<string, unknown>> = {
  title: 'An experiment of Wane',
  ...toJsonSchema(FILE, { target: 'draft-2020-12' }),
};
