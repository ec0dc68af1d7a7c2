import { serve } from '#cli/child.ts';
import { observe } from './observe.ts';

serve(observe);
