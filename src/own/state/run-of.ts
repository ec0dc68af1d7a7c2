import { encodeLink, parseOwn, presetOf, RUN_PARAMS, type Spec, specOf } from '#spec/index.ts';

/** Numbers of a sense from which encoders are made wider than they are for few. */
const WIDE = 64;

const within = ({ min, max }: { readonly min: number; readonly max: number }, value: number) =>
  Math.min(max, Math.max(min, value));

/** The experiment that own data begin with: all of them, within what a run can have. */
function specOfOwn(own: string): Spec {
  const set = parseOwn(own);
  const preset = presetOf('own');
  if (!set || !preset) throw new Error('These are no own data.');
  const widest = Math.max(...set.senses.map(({ inputs }) => inputs));
  return specOf(preset, {
    own,
    trainSize: within(RUN_PARAMS.trainSize, set.train),
    probeSize: within(RUN_PARAMS.probeSize, set.test),
    fusion: within(RUN_PARAMS.fusion, Math.max(8, 2 * set.classes)),
    hidden: widest < WIDE ? 32 : 64,
  });
}

/** The address of the lab with this experiment. */
export const linkOfOwn = (own: string): string => encodeLink(specOfOwn(own));
