import type { ReactNode } from 'react';
import { Do } from './Do.tsx';

/** Words that go to a step: `<At step={40}>step 40</At>`. */
export const At = ({ step, children }: { step: number | string; children?: ReactNode }) => (
  <Do act={`at:${step}`}>{children}</Do>
);
