import type { Exhibit } from '../exhibit.ts';
import { blind } from './blind.ts';
import { bottleneck } from './bottleneck.ts';
import { collision } from './collision.ts';
import { interference } from './interference.ts';
import { plateaus } from './plateaus.ts';
import { spectra } from './spectra.ts';
import { strength } from './strength.ts';
import { threshold } from './threshold.ts';
import { updates } from './updates.ts';

/** The exhibits, in the order of the paper's argument; behind them another account. */
export const EXHIBITS: readonly Exhibit[] = [
  collision,
  interference,
  threshold,
  updates,
  bottleneck,
  spectra,
  strength,
  plateaus,
  blind,
];
