import { testSession } from './testing/session-suite.ts';

testSession('cpu');
testSession('plan-cpu');
