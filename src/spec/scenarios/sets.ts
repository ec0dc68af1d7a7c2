// Written by `npm run data:check -- --write`: the folders of datasets/ whose scenario is a packed set.
import { hanzi } from './hanzi/index.ts';
import { landsat } from './landsat/index.ts';

export const SETS = [hanzi, landsat];
