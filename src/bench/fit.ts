import { tf } from '#engine/tfjs/tf.ts';
import { useBackend } from './backend.ts';
import type { Case } from './cases.ts';
import type { Contender } from './contender.ts';
import { randomSamples } from './samples.ts';

/** The network as a user of tfjs writes it: layers, `compile` and `fit`; the same weights at every start. */
function layers({ dims }: Case): tf.LayersModel {
  const inputs = dims.inputs.map((width) => tf.input({ shape: [width] }));
  let seed = 1;
  const dense = (units: number, activation?: 'relu' | 'softmax') => {
    const kernelInitializer = tf.initializers.glorotNormal({ seed: seed++ });
    return tf.layers.dense({ units, activation, kernelInitializer });
  };
  const codes = inputs.map((input) => {
    const hidden = dense(dims.hidden, 'relu').apply(input) as tf.SymbolicTensor;
    return dense(dims.latent).apply(hidden) as tf.SymbolicTensor;
  });
  const joined = tf.layers.concatenate().apply(codes) as tf.SymbolicTensor;
  const neurons = dense(dims.fusion, 'relu').apply(joined) as tf.SymbolicTensor;
  const outputs = dense(dims.classes, 'softmax').apply(neurons) as tf.SymbolicTensor;
  const model = tf.model({ inputs, outputs });
  model.compile({ optimizer: tf.train.adam(1e-3), loss: 'categoricalCrossentropy' });
  return model;
}

/** tfjs `model.fit` on WebGPU, one model after the other. */
export const FIT: Contender = {
  engine: 'tfjs-fit',
  hostTime: false,
  refuses: ({ objectives, replicas, sweep }) => {
    if (sweep) return 'Only the plan runs series.';
    if (objectives === 'full') return 'Layers cannot say these objectives.';
    return replicas > 4 ? 'Models one after the other take too long.' : undefined;
  },
  prepare: async (one) => {
    const ready = () => useBackend('webgpu');
    await ready();
    const { size, inputs, labels } = randomSamples(one);
    const xs = inputs.map((rows, i) => tf.tensor2d(rows, [size, one.dims.inputs[i]]));
    const ys = tf.oneHot(tf.tensor1d(labels, 'int32'), one.dims.classes);
    const models = Array.from({ length: one.replicas }, () => layers(one));
    let work: Promise<number> = Promise.resolve(0);
    const train = async (steps: number): Promise<number> => {
      let loss = Number.NaN;
      for (const model of models) {
        for (let left = steps; left > 0; ) {
          const batches = Math.min(left, Math.floor(size / one.batch));
          const rows = batches * one.batch;
          const [x, y] = [xs.map((all) => all.slice(0, rows)), ys.slice(0, rows)];
          const history = await model.fit(x, y, {
            ...{ batchSize: one.batch, epochs: 1 },
            ...{ shuffle: false, verbose: 0 },
          });
          tf.dispose([x, y]);
          loss = Number(history.history.loss[0]);
          left -= batches;
        }
      }
      return loss;
    };
    return {
      ready,
      run: (steps) => {
        work = train(steps);
      },
      settle: () => work,
      dispose: () => {
        for (const model of models) model.dispose();
        tf.dispose([xs, ys]);
      },
    };
  },
};
