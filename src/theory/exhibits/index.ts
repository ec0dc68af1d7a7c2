import type { Exhibit } from '../exhibit.ts';
import { collision } from './collision.ts';
import { interference } from './interference.ts';

/** The exhibits, in the order of the paper's argument. */
export const EXHIBITS: readonly Exhibit[] = [collision, interference];
