import { testTruths } from '../../testing/truths.ts';
import { TRUTHS } from './truth.ts';

testTruths('teacher', TRUTHS);
