const BETA1 = 0.9;
const BETA2 = 0.999;
const TINY = 1e-8;

/** Adam (Kingma & Ba, 2015; beta 0.9 and 0.999) on a flat list of parameters, which it changes in place. */
export class Adam {
  readonly #parameters: Float64Array;
  readonly #rate: number;
  readonly #first: Float64Array;
  readonly #second: Float64Array;
  #step = 0;

  constructor(parameters: Float64Array, rate: number) {
    this.#parameters = parameters;
    this.#rate = rate;
    this.#first = new Float64Array(parameters.length);
    this.#second = new Float64Array(parameters.length);
  }

  /** One step down this gradient. */
  descend(gradient: Float64Array): void {
    const [parameters, first, second, rate] = [
      this.#parameters,
      this.#first,
      this.#second,
      this.#rate,
    ];
    this.#step++;
    const weight1 = 1 - BETA1 ** this.#step;
    const weight2 = 1 - BETA2 ** this.#step;
    for (let k = 0; k < gradient.length; k++) {
      const g = gradient[k];
      first[k] = BETA1 * first[k] + (1 - BETA1) * g;
      second[k] = BETA2 * second[k] + (1 - BETA2) * g * g;
      parameters[k] -= (rate * (first[k] / weight1)) / (Math.sqrt(second[k] / weight2) + TINY);
    }
  }
}
