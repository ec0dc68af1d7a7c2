import type { ParameterTable } from '#model/index.ts';
import { ARM_PARAMS, type ArmParams } from '#spec/index.ts';
import { inUse } from '../use.ts';
import type { Numbers } from './numbers.ts';

/** Numbers that the optimiser reads, by slot; slot 0 holds 1. */
export const CONTROLS = [
  'one',
  'learningRate',
  'weightDecay',
  'clip',
  'optimizer',
  'momentum',
  'warmup',
  'schedule',
] as const;
export type Control = (typeof CONTROLS)[number];

/** Behind them, one number per layer: 1 where the arm uses it, 0 where it rests. */
export const USE_AT = CONTROLS.length;

const settingOf = (params: ArmParams, name: Exclude<Control, 'one'>): number => {
  if (name === 'optimizer') return ARM_PARAMS.optimizer.choices.indexOf(params.optimizer);
  if (name === 'schedule') return ARM_PARAMS.schedule.choices.indexOf(params.schedule);
  return params[name];
};

/** Gives the optimiser's numbers the first slots. */
export function addControls(numbers: Numbers, table: ParameterTable): void {
  for (const name of CONTROLS) {
    if (name !== 'one') numbers.of(name, (params) => settingOf(params, name));
  }
  for (const layer of table.layers) {
    numbers.of(`uses ${layer.name}`, (pupil) => (inUse(layer, pupil) ? 1 : 0));
  }
}
