import { serveRuns } from '#cli/child.ts';
import { atItsEnd } from '#session/at-its-end.ts';
import { observe } from './observe.ts';

serveRuns((spec, around) => atItsEnd(spec, observe, around));
