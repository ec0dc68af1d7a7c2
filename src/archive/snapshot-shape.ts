import * as v from 'valibot';
import { DIVERGED_AT, STATE_PARTS, WHOLE } from './shapes.ts';

const numbers = v.instance(Float32Array);

/** Where networks stood, as the browser keeps it. */
export const SNAPSHOT = v.object({
  step: WHOLE,
  replicas: v.array(
    v.object({
      ...(Object.fromEntries(STATE_PARTS.map((part) => [part, numbers])) as Record<
        (typeof STATE_PARTS)[number],
        typeof numbers
      >),
      divergedAt: DIVERGED_AT,
    }),
  ),
});
