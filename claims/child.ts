/** One of the processes in which the trials of the claims are run. */

import { serve } from '#cli/child.ts';
import { observe } from './observe.ts';

serve(observe);
