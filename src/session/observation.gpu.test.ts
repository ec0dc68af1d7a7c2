import { testObservation } from './testing/observation-suite.ts';

testObservation('webgpu');
