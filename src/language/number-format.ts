import type { Told } from './language.ts';

const formats = new Map<string, Intl.NumberFormat>();

/**
 * A manner of writing numbers, made once for each language: making one takes longer than writing a hundred numbers,
 * and the first takes a phone as long as a whole page.
 */
export function formatIn(told: Told, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${told} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.NumberFormat(told, options);
  formats.set(key, format);
  return format;
}
