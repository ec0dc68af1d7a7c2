import { ARM_PARAMS, RUN_PARAMS } from '#spec/index.ts';
import type { SettingId } from './lesson.ts';

/** What words of the prose set on the page. */
export type Act =
  /** Covers a sense: everybody is given its mean. */
  | { readonly kind: 'cover'; readonly sense: number }
  /** Points at a neuron, from 1. */
  | { readonly kind: 'neuron'; readonly neuron: number }
  | { readonly kind: 'at'; readonly step: number }
  /** Puts another sample in, from 0. */
  | { readonly kind: 'sample'; readonly sample: number }
  /** Shows a run of the page. */
  | { readonly kind: 'run'; readonly run: string }
  | { readonly kind: 'switch'; readonly name: 'distill' | 'ebr'; readonly on: boolean }
  | { readonly kind: 'set'; readonly key: SettingId; readonly value: number | string };

const isSetting = (key: string): key is SettingId =>
  Object.hasOwn(RUN_PARAMS, key) || Object.hasOwn(ARM_PARAMS, key);

/**
 * Reads an act as prose writes it: `cover:1`, `neuron:8`, `at:40`, `sample:3`, `run:taught`, `distill:on`,
 * `ebr:off`, or a setting with its value, `strength:5`.
 *
 * @throws Error if there is no such act.
 */
export function actOf(text: string): Act {
  const [name, value = ''] = text.split(':');
  const whole = /^\d{1,9}$/.test(value) ? Number(value) : undefined;
  if (name === 'run' && value) return { kind: 'run', run: value };
  if ((name === 'distill' || name === 'ebr') && /^(on|off)$/.test(value)) {
    return { kind: 'switch', name, on: value === 'on' };
  }
  if (whole !== undefined && name === 'cover') return { kind: 'cover', sense: whole };
  if (whole !== undefined && name === 'neuron') return { kind: 'neuron', neuron: whole };
  if (whole !== undefined && name === 'at') return { kind: 'at', step: whole };
  if (whole !== undefined && name === 'sample') return { kind: 'sample', sample: whole };
  if (isSetting(name) && value) {
    const number = Number(value);
    return { kind: 'set', key: name, value: Number.isNaN(number) ? value : number };
  }
  throw new Error(`There is no act “${text}”.`);
}
