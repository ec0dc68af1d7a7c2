import { testObservation } from './testing/observation-suite.ts';

testObservation('wasm', {
  wasmPath: 'node_modules/@tensorflow/tfjs-backend-wasm/dist/',
  runs: 3,
});
testObservation('cpu');
testObservation('plan-cpu', { runs: 10 });
testObservation('exact');
