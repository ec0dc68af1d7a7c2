import { elementaryOf } from '#numeric/elementary.ts';
import { Stream } from '#numeric/random.ts';
import { type RunParams, scenarioOf, WARD_SENSES } from '#spec/index.ts';
import { residentOf } from './resident.ts';
import type { Batch, DataSource, Modality, Resident } from './source.ts';
import { drawnFrom, firstOf } from './synthetic.ts';
import { admitted, type Hospital, hospitalOf, type Patient, shown } from './ward-patients.ts';

/** Records of patients as they are written down, before anything is made of them. */
export interface Records {
  readonly patients: readonly Patient[];
  /** Per sense, size x values; not a number where a value was not taken. */
  readonly values: readonly Float64Array[];
  /** Per sense and patient: whether it is missing, 1 or 0. */
  readonly missing: readonly Uint8Array[];
}

/** Mean and standard deviation of each value of a sense, over patients of whom it is known. */
interface Scale {
  readonly mean: number;
  readonly sd: number;
}

/**
 * A ward of synthetic patients: notes as word counts, labs of which many were not taken, diagnoses, procedures,
 * medication, demographics. Every value is standardised by the training patients of the seed, counts after their
 * root. A lab that was not taken is at their mean, and a flag beside each says whether it was; a sense that is
 * missing is at their mean, all of it, and its last number is 0 where it else is 1.
 */
export class WardSource implements DataSource {
  readonly modalities: readonly Modality[];
  readonly classes: readonly string[];
  readonly #run: RunParams;
  readonly #hospital: Hospital;
  readonly #training = new Map<number, { readonly scales: Scale[][]; readonly batch: Batch }>();

  /** @throws Error if the data of the scenario come from elsewhere. */
  constructor(run: RunParams) {
    const scenario = scenarioOf(run);
    if (scenario.source !== 'ward') throw new Error(`"${scenario.id}" is no ward.`);
    this.#run = run;
    this.classes = scenario.classes;
    this.modalities = scenario.senses(run).map(({ id, label, inputs }) => ({ id, label, inputs }));
    this.#hospital = hospitalOf(run.world, this.#math);
  }

  /**
   * Patients of a seed, `name` being "data" or "held-out". Each sense has a stream of its own, and so has what is
   * missing. Where answers are to be even, patients alternate: of those who come the next with the answer wanted.
   */
  records(seed: number, name: string, size: number): Records {
    const { even, question } = this.#run;
    const stream = new Stream(seed, `${name} patients`, 0, this.#math);
    const patients = Array.from({ length: size }, (_, n) => {
      for (;;) {
        const patient = admitted(stream, this.#hospital);
        if (!even || patient.answers[question] === n % 2) return patient;
      }
    });
    const values = WARD_SENSES.map(({ id, values: width }) => {
      const own = new Stream(seed, `${name} ${id}`, 0, this.#math);
      const all = new Float64Array(size * width);
      patients.forEach((patient, n) => {
        all.set(shown(id, patient, this.#hospital, own), n * width);
      });
      return all;
    });
    return { patients, values, missing: this.#missing(seed, name, size) };
  }

  train(seed: number, step: number, size: number): Batch {
    return drawnFrom(this.#set(seed).batch, seed, step, size);
  }

  reference(seed: number, size: number): Batch {
    return firstOf(this.#set(seed).batch, size);
  }

  heldOut(seed: number, size: number): Batch {
    return this.#batch(this.records(seed, 'held-out', size), this.#set(seed).scales);
  }

  resident(seeds: readonly number[]): Resident {
    return residentOf(seeds.map((seed) => this.#set(seed).batch));
  }

  get #math() {
    return elementaryOf(this.#run.engine);
  }

  #missing(seed: number, name: string, size: number): Uint8Array[] {
    const { masked, maskOf } = this.#run;
    const stream = new Stream(seed, `${name} missing`);
    const missing = WARD_SENSES.map(() => new Uint8Array(size));
    for (let n = 0; n < size; n++) {
      const kept = stream.below(WARD_SENSES.length);
      WARD_SENSES.forEach(({ id }, i) => {
        const away = stream.uniform() < masked;
        missing[i][n] = away && (maskOf === 'all' || id === maskOf) ? 1 : 0;
      });
      if (missing.every((own) => own[n] === 1)) missing[kept][n] = 0;
    }
    return missing;
  }

  #batch({ patients, values, missing }: Records, scales: readonly Scale[][]): Batch {
    const labels = Int32Array.from(patients, ({ answers }) => answers[this.#run.question]);
    const inputs = WARD_SENSES.map(({ id, values: width }, i) => {
      const columns = this.modalities[i].inputs;
      const all = new Float32Array(patients.length * columns);
      for (let n = 0; n < patients.length; n++) {
        if (missing[i][n] === 1) continue;
        const at = n * columns;
        for (let k = 0; k < width; k++) {
          const value = rooted(id, values[i][n * width + k]);
          const { mean, sd } = scales[i][k];
          if (Number.isNaN(value)) continue;
          all[at + k] = (value - mean) / sd;
          if (id === 'labs') all[at + width + k] = 1;
        }
        all[at + columns - 1] = 1;
      }
      return all;
    });
    return { size: patients.length, inputs, labels };
  }

  #set(seed: number) {
    const known = this.#training.get(seed);
    if (known) return known;
    const records = this.records(seed, 'data', this.#run.trainSize);
    const scales = WARD_SENSES.map((sense, i) =>
      scalesOf(sense, records.values[i], records.missing[i]),
    );
    const set = { scales, batch: this.#batch(records, scales) };
    this.#training.set(seed, set);
    return set;
  }
}

/** Counts of words by their root, which spreads evenly; all else as it is. */
const rooted = (sense: string, value: number): number =>
  sense === 'notes' ? Math.sqrt(value) : value;

function scalesOf(
  { id, values: width }: (typeof WARD_SENSES)[number],
  values: Float64Array,
  missing: Uint8Array,
): Scale[] {
  return Array.from({ length: width }, (_, k) => {
    let [count, sum, squares] = [0, 0, 0];
    for (let n = 0; n < missing.length; n++) {
      const value = rooted(id, values[n * width + k]);
      if (missing[n] === 1 || Number.isNaN(value)) continue;
      count++;
      sum += value;
      squares += value * value;
    }
    const mean = sum / Math.max(1, count);
    const variance = squares / Math.max(1, count) - mean * mean;
    return { mean, sd: variance > 1e-12 ? Math.sqrt(variance) : 1 };
  });
}
