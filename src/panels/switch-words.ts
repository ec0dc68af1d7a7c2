import type { Switch } from '#lab-state/switches.ts';

/** What the great switches are called and do, wherever they stand. */
export const SWITCH_WORDS = {
  distill: {
    name: 'Distillation',
    meaning: 'The strong sense teaches the weak one what to look for.',
  },
  ebr: {
    name: 'Basis reallocation',
    meaning: 'One shared space for all senses. Alignment was not found.',
  },
} as const satisfies Readonly<Record<Switch, { readonly name: string; readonly meaning: string }>>;

export const ON = 'on';
export const OFF = 'off';
