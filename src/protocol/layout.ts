import { type FieldRow, type MeasureDims, PER } from './field-row.ts';
import { FIELDS, type Field } from './fields.ts';

/** Where the numbers of one replica stand in a row of float32. */
export interface Layout<F extends string = Field> {
  /** Numbers in one row. */
  readonly width: number;
  readonly fields: Readonly<Record<F, { readonly offset: number; readonly length: number }>>;
}

export function layoutOf(dims: MeasureDims): Layout;
export function layoutOf<F extends string>(
  dims: MeasureDims,
  table: Readonly<Record<F, FieldRow>>,
): Layout<F>;
export function layoutOf(
  dims: MeasureDims,
  table: Readonly<Record<string, FieldRow>> = FIELDS,
): Layout<string> {
  let width = 0;
  const fields: Record<string, { offset: number; length: number }> = {};
  for (const [name, { per }] of Object.entries(table)) {
    const length = PER[per](dims);
    fields[name] = { offset: width, length };
    width += length;
  }
  return { width, fields };
}
