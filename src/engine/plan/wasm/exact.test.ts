import { testExact } from '../../testing/exact-suite.ts';

testExact('plan-cpu');
