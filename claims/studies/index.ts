import { aligned } from './aligned/index.ts';
import { alignment } from './alignment-study.ts';
import { map } from './map/index.ts';
import { quiet } from './quiet/index.ts';
import { schedule } from './schedule/index.ts';
import type { Study } from './study.ts';
import { ward } from './ward/index.ts';

/** Every study there is. A new one is a line here. */
export const STUDIES: readonly Study[] = [alignment, schedule, map, aligned, quiet, ward];
