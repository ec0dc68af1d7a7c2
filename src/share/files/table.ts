import type { RecordingData } from '#lab-state/recording-data.ts';
import { shortest } from './floats.ts';

/** All measurements as columns: one row per step and replica. */
export interface MetricsTable {
  readonly step: readonly number[];
  readonly arm: readonly string[];
  readonly seed: readonly number[];
  /** By name, "share.0"; what was not measured is NaN. */
  readonly numbers: readonly { readonly name: string; readonly values: Float32Array }[];
}

export function tableOf({ info, fields, steps, rows }: RecordingData): MetricsTable {
  const names = fields.flatMap(([name, length]) =>
    Array.from({ length }, (_, index) => `${name}.${index}`),
  );
  const { replicas } = info;
  const count = steps.length * replicas.length;
  const numbers = names.map((name, column) => {
    const values = Float32Array.from(
      { length: count },
      (_, k) =>
        rows[Math.floor(k / replicas.length)][(k % replicas.length) * names.length + column],
    );
    return { name, values };
  });
  return {
    step: steps.flatMap((step) => replicas.map(() => step)),
    arm: steps.flatMap(() => replicas.map(({ arm }) => arm)),
    seed: steps.flatMap(() => replicas.map(({ seed }) => seed)),
    numbers,
  };
}

const cell = (value: number): string => (Number.isNaN(value) ? '' : String(shortest(value)));

/** Comma-separated values (RFC 4180); what was not measured is empty. */
export function toCsv({ step, arm, seed, numbers }: MetricsTable): string {
  const head = ['step', 'arm', 'seed', ...numbers.map(({ name }) => name)];
  const rows = step.map((at, k) =>
    [at, arm[k], seed[k], ...numbers.map(({ values }) => cell(values[k]))].join(','),
  );
  return [head.join(','), ...rows, ''].join('\r\n');
}
