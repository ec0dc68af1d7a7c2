/** A place in the plane of what decides how long a sense waits. */
export interface Cell {
  readonly ratio: number;
  readonly correlation: number;
}

/** "r 2, ρ 0.5" */
export const nameOfCell = ({ ratio, correlation }: Cell): string => `r ${ratio}, ρ ${correlation}`;

/** Reads what `nameOfCell` wrote. @throws Error of any other text. */
export function cellNamed(name: string): Cell {
  const [, ratio, correlation] = /^r ([\d.]+), ρ ([\d.]+)$/.exec(name) ?? [];
  if (ratio === undefined) throw new Error(`"${name}" names no cell.`);
  return { ratio: Number(ratio), correlation: Number(correlation) };
}
