import { contributions } from './contributions/index.ts';
import { encoders } from './encoders/index.ts';
import { entanglement } from './entanglement/index.ts';
import { loss } from './loss/index.ts';
import { missing } from './missing/index.ts';
import type { Panel } from './panel.ts';
import { singularValues } from './singular-values/index.ts';

/** The lab's panels, from top to bottom. */
export const PANELS: readonly Panel[] = [
  contributions,
  entanglement,
  singularValues,
  missing,
  encoders,
  loss,
];
