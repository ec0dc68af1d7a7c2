import type { Surface } from '#charts/types.ts';
import type { Table } from '#panels/panel.ts';

/** Names of the regions of a sweep's pictures, fixed for whoever looks for them. */
export type Region = 'Map' | 'Transect' | 'Difference' | 'Importance' | 'Parallel coordinates';

/** A picture of a sweep, as page, gallery and file draw it. */
export interface Picture {
  readonly region: Region;
  /** What it shows, as a title. */
  readonly title: string;
  /** How to read it, in a few words. */
  readonly how: string;
  /** What there is to see, in sentences: what those hear who cannot see it. */
  see(): string;
  height(width: number): number;
  draw(surface: Surface, width: number): void;
  /** The same as numbers. */
  table(): Table;
}
