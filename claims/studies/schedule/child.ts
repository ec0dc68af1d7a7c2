import { serve } from '#cli/child.ts';
import { trainingLoss } from '../../training-loss.ts';
import { TURN } from './design.ts';
import { observe } from './observe.ts';
import { inTurns } from './rule.ts';

serve(observe, inTurns(TURN, trainingLoss));
