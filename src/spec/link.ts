import { ARM_PARAMS } from './arm-params.ts';
import { cleanSpec, type Note, shown } from './clean.ts';
import type { Param } from './param.ts';
import { PRESETS, presetOf, specOf } from './presets.ts';
import { RUN_PARAMS } from './run-params.ts';
import type { Intervention, Spec } from './spec.ts';

/**
 * The experiment as a readable hash: version first, then the preset, then only what differs from it.
 * `#/lab?v=1&p=strong-slow.1&seed=5&at=300.live.lambda.1`
 *
 * Arms are those of the lab; what a visitor changed of them is in the interventions.
 */
export function encodeLink(spec: Spec): string {
  const preset = presetOf(spec.preset) ?? PRESETS[0];
  const query = new URLSearchParams({ v: '1', p: `${spec.preset}.${spec.revision}` });
  for (const key of Object.keys(RUN_PARAMS) as (keyof typeof RUN_PARAMS)[]) {
    if (spec.run[key] !== preset.run[key]) query.set(key, String(spec.run[key]));
  }
  for (const { step, arm, key, value } of spec.interventions) {
    query.append('at', [step, arm, key, value].join('.'));
  }
  return `#/lab?${query}`;
}

function parseValue(param: Param | undefined, text: string): unknown {
  if (param?.kind === 'flag') return text === 'true' ? true : text === 'false' ? false : text;
  if (param?.kind === 'choice' || !param) return text;
  return text.trim() === '' ? text : Number(text);
}

const paramOf = (table: Record<string, Param>, key: string): Param | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

function parseIntervention(text: string): Record<keyof Intervention, unknown> {
  const [step, arm, key = '', ...rest] = text.split('.');
  const value = parseValue(paramOf(ARM_PARAMS, key), rest.join('.'));
  return { step: Number(step), arm, key, value };
}

/** Reads any hash; what cannot be read is left out and listed. Never throws. */
export function decodeLink(hash: string): { spec: Spec; notes: Note[] } {
  const mark = hash.indexOf('?');
  if (mark < 0) return { spec: specOf(PRESETS[0]), notes: [] };
  const query = new URLSearchParams(hash.slice(mark + 1));
  const doubled: Note[] = [];
  const run = new Map<string, unknown>();
  const foreign: Record<string, unknown> = {};
  for (const [key, text] of query) {
    if (key === 'at') continue;
    if (key === 'v') foreign.version = Number(text);
    else if (key === 'p') {
      const dot = text.lastIndexOf('.');
      foreign.preset = dot < 0 ? text : text.slice(0, dot);
      if (dot >= 0) foreign.revision = Number(text.slice(dot + 1));
    } else {
      if (run.has(key)) {
        doubled.push({ path: shown(key), message: 'stood twice in the link; the last one counts' });
      }
      run.set(key, parseValue(paramOf(RUN_PARAMS, key), text));
    }
  }
  foreign.run = Object.fromEntries(run);
  if (query.has('at')) foreign.interventions = query.getAll('at').map(parseIntervention);
  const { spec, notes } = cleanSpec(foreign);
  return { spec, notes: [...doubled, ...notes] };
}
