import { PER } from '#protocol/field-row.ts';
import { FIELDS, type Field } from '#protocol/fields.ts';
import type { RunInfo } from '#protocol/messages.ts';

/** What tells of a run what its numbers are of. */
export type Named = Pick<RunInfo, 'modalities' | 'dims'>;

const RANKS = ['numeric', 'effective', 'stable', 'participation'];

/** "Slow sense" as a part of a name: "slow-sense". */
const nameOf = (label: string): string =>
  label
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** The senses by name; by their fixed ids where two names are one. */
function sensesOf({ modalities }: Named): string[] {
  const names = modalities.map(({ label }) => nameOf(label));
  const plain = names.every(Boolean) && new Set(names).size === names.length;
  return plain ? names : modalities.map(({ id }) => id);
}

/** What each number of a measurement is of, in order; its place where it has no name. */
function placesOf(field: Field, info: Named): readonly string[] {
  const senses = sensesOf(info);
  const { per } = FIELDS[field];
  const places = Array.from({ length: PER[per](info.dims) }, (_, k) => String(k));
  switch (per) {
    case 'sense':
      return senses;
    case 'set of senses':
      return places.map((_, set) => senses.filter((_, i) => set & (1 << i)).join('+') || 'none');
    case 'pair of senses':
      return senses.flatMap((first, i) =>
        senses.slice(i + 1).map((second) => `${first}+${second}`),
      );
    case 'ordered pair of senses':
      return senses.flatMap((first) =>
        senses.filter((other) => other !== first).map((other) => `${first}>${other}`),
      );
    case 'neuron and sense':
      return places.map((_, k) => `${Math.floor(k / senses.length)}.${senses[k % senses.length]}`);
    case 'kind of rank':
      return RANKS;
    default:
      return places;
  }
}

/** Heads of the columns of one measurement: "loss.0", "share.slow-sense", "accuracyMean.image+sound". */
export function headsOf(name: string, length: number, info: Named): string[] {
  const places = Object.hasOwn(FIELDS, name) ? placesOf(name as Field, info) : [];
  return Array.from({ length }, (_, k) => `${name}.${places.length === length ? places[k] : k}`);
}
