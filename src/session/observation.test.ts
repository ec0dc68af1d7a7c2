import { testObservation } from './testing/observation-suite.ts';

testObservation('wasm', { wasmPath: 'node_modules/@tensorflow/tfjs-backend-wasm/dist/' });
testObservation('cpu');
testObservation('exact', { runs: 2 });
