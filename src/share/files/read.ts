import type { KeptBody, KeptRun } from '#archive/index.ts';
import type { RecordingData } from '#lab-state/recording-data.ts';
import {
  cleanSpec,
  modalityCount,
  type Note,
  RUN_PARAMS,
  type Spec,
  seedsOf,
  shown,
} from '#spec/index.ts';
import { FileError, fields, items, own, text, whole } from './check.ts';
import { FORMAT, STATE_PARTS } from './experiment-file.ts';
import { fromBase64, fromJson } from './floats.ts';
import { parsed } from './json.ts';
import { migrated } from './migrate.ts';

/** Bytes of a file that are read at all. */
export const MOST_BYTES = 128 * 2 ** 20;
const MOST_STEPS = 4000;
const MOST_FIELDS = 200;
const MOST_LENGTH = 4096;
const MOST_WEIGHTS = 2_000_000;
const ENGINES = RUN_PARAMS.engine.choices.filter((name) => name !== 'auto');
type EngineName = (typeof ENGINES)[number];

/** An experiment from a file: what is known of it, and what in it was changed or left out. */
export interface ReadExperiment {
  readonly run: Omit<KeptRun, 'id' | 'owner' | 'order' | 'curves' | 'changed'>;
  readonly body: Omit<KeptBody, 'id'>;
  readonly notes: readonly Note[];
}

type Fields = ReturnType<typeof fields>;

const dateOf = (input: unknown): number => {
  const moment = typeof input === 'string' ? Date.parse(input) : Number.NaN;
  return Number.isFinite(moment) ? moment : 0;
};

const replicasOf = (spec: Spec) =>
  spec.arms.flatMap(({ id }) => seedsOf(spec.run).map((seed) => ({ arm: id, seed })));

/** One measurement: exactly `count` numbers. */
function rowOf(input: unknown, count: number, path: string): Float32Array {
  const numbers = items(input, path, count);
  if (numbers.length !== count) {
    throw new FileError(`“${path}” has ${numbers.length} numbers; ${count} are expected.`);
  }
  return Float32Array.from(numbers, (number) => {
    const value = fromJson(number);
    if (value === undefined) throw new FileError(`“${path}” holds something that is no number.`);
    return value;
  });
}

function shapeOf(input: unknown, path: string): readonly [number, number] | undefined {
  if (input === undefined) return undefined;
  const [rows, columns] = items(input, path, 2);
  return [whole(rows, path, 1, 1024), whole(columns, path, 1, 1024)];
}

function recordingIn(input: Fields, spec: Spec, backend: EngineName): RecordingData {
  const replicas = replicasOf(spec);
  if (JSON.stringify(own(input, 'replicas')) !== JSON.stringify(replicas)) {
    throw new FileError('“metrics.replicas” are not the arms and seeds of the experiment.');
  }
  const count = modalityCount(spec.run);
  const modalities = items(own(input, 'modalities'), 'metrics.modalities', count).map(
    (entry, i) => {
      const path = `metrics.modalities.${i}`;
      const modality = fields(entry, path);
      return {
        id: text(own(modality, 'id'), `${path}.id`, 40),
        label: text(own(modality, 'label'), `${path}.label`, 60),
        shape: shapeOf(own(modality, 'shape'), `${path}.shape`),
      };
    },
  );
  if (modalities.length !== count) {
    throw new FileError(`“metrics.modalities” should be ${count}, one for each sense.`);
  }
  const classes = items(own(input, 'classes'), 'metrics.classes', 1000).map((name, i) =>
    text(name, `metrics.classes.${i}`, 60),
  );
  const layout = items(own(input, 'fields'), 'metrics.fields', MOST_FIELDS).map((entry, i) => {
    const [name, length] = items(entry, `metrics.fields.${i}`, 2);
    const path = `metrics.fields.${i}`;
    return [text(name, path, 60), whole(length, path, 1, MOST_LENGTH)] as const;
  });
  const width = layout.reduce((sum, [, length]) => sum + length, 0);
  const steps = items(own(input, 'steps'), 'metrics.steps', MOST_STEPS).map((step) =>
    whole(step, 'metrics.steps', 0, spec.run.steps),
  );
  if (steps.some((step, k) => k > 0 && step <= steps[k - 1])) {
    throw new FileError('“metrics.steps” should count up.');
  }
  const rows = items(own(input, 'rows'), 'metrics.rows', steps.length);
  if (rows.length !== steps.length) {
    throw new FileError('“metrics.rows” should be one for each of “metrics.steps”.');
  }
  const { fusion, latent } = spec.run;
  return {
    info: {
      backend,
      advice: '',
      replicas,
      modalities,
      classes,
      dims: { modalities: count, fusion, latent, classes: classes.length },
      parameters: whole(own(input, 'parameters'), 'metrics.parameters', 0, MOST_WEIGHTS),
    },
    fields: layout,
    steps,
    rows: rows.map((row, k) => rowOf(row, replicas.length * width, `metrics.rows.${k}`)),
  };
}

type Checkpoint = NonNullable<KeptBody['checkpoint']>;

function checkpointIn(input: Fields, spec: Spec, interventions: Checkpoint['interventions']) {
  const step = whole(own(input, 'step'), 'checkpoint.step', 0, spec.run.steps);
  const layers = items(own(input, 'layers'), 'checkpoint.layers', 1000).map((entry, i) => {
    const path = `checkpoint.layers.${i}`;
    const layer = fields(entry, path);
    const size = (key: string) => whole(own(layer, key), `${path}.${key}`, 0, MOST_WEIGHTS);
    const name = text(own(layer, 'name'), `${path}.name`, 60);
    return { name, inputs: size('inputs'), outputs: size('outputs'), offset: size('offset') };
  });
  const size = layers.reduce((sum, { inputs, outputs }) => sum + (inputs + 1) * outputs, 0);
  if (size > MOST_WEIGHTS) throw new FileError('“checkpoint.layers” are too large to be read.');
  const count = replicasOf(spec).length;
  const states = items(own(input, 'replicas'), 'checkpoint.replicas', count);
  if (states.length !== count) throw new FileError(`“checkpoint.replicas” should be ${count}.`);
  const replicas = states.map((entry, r) => {
    const path = `checkpoint.replicas.${r}`;
    const state = fields(entry, path);
    const [values, first, second, weight1, weight2] = STATE_PARTS.map((part) => {
      const numbers = fromBase64(own(state, part), size);
      if (!numbers) throw new FileError(`“${path}.${part}” is damaged.`);
      return numbers;
    });
    const divergedAt = whole(own(state, 'divergedAt'), `${path}.divergedAt`, -1, spec.run.steps);
    return { values, first, second, weight1, weight2, divergedAt };
  });
  return { step, interventions, layers, snapshot: { step, replicas } };
}

/**
 * Reads an experiment from the text of a file, of this or an older version. What the lab would not allow
 * is cleaned, and noted; what makes no sense at all is refused.
 * @throws FileError with words for the visitor; nothing else.
 */
export function readExperiment(content: string): ReadExperiment {
  try {
    return experimentIn(content);
  } catch (error) {
    if (error instanceof FileError) throw error;
    // Lists within lists by the thousand end here: the stack is too small for them.
    throw new FileError('The file is nested too deeply, or too large to be read.');
  }
}

function experimentIn(content: string): ReadExperiment {
  const raw = fields(parsed(content), '');
  if (own(raw, 'format') !== FORMAT) {
    throw new FileError('The file is not an experiment of Wane: it does not say that it is one.');
  }
  const file = migrated(raw);
  const given = fields(own(file, 'spec'), 'spec');
  const { spec, notes } = cleanSpec(given);
  const complete = cleanSpec({ ...spec, interventions: own(file, 'interventions') });
  const { interventions } = complete.spec;
  const changed =
    complete.notes.length > 0 || notes.some(({ path }) => !/^(preset|version)$/.test(path));
  const environment = own(file, 'environment');
  const engine = environment === undefined ? '' : own(fields(environment, 'environment'), 'engine');
  const backend = ENGINES.find((name) => name === engine) ?? 'cpu';
  const all: Note[] = [...notes, ...complete.notes];
  if (engine && engine !== backend) {
    const message = `“${shown(engine)}” is no engine that is known; nothing is compared with it`;
    all.push({ path: 'environment.engine', message });
  }
  const metrics = own(file, 'metrics');
  const checkpoint = own(file, 'checkpoint');
  if (changed && (metrics !== undefined || checkpoint !== undefined)) {
    const message = 'belong to the settings as they were in the file; left out';
    all.push({ path: 'metrics', message });
  }
  const recording =
    changed || metrics === undefined
      ? undefined
      : recordingIn(fields(metrics, 'metrics'), spec, backend);
  const kept =
    changed || checkpoint === undefined
      ? undefined
      : checkpointIn(fields(checkpoint, 'checkpoint'), spec, interventions);
  return {
    run: {
      name: text(own(file, 'name') ?? '', 'name', 80),
      note: text(own(file, 'note') ?? '', 'note', 500),
      created: dateOf(own(file, 'created')),
      spec,
      interventions,
      step: changed ? 0 : whole(own(file, 'step') ?? 0, 'step', 0, spec.run.steps),
      checkpoint: kept?.step ?? 0,
      finished: !changed && own(file, 'finished') === true,
      backend: engine === backend ? backend : '',
      left: true,
    },
    body: { recording, checkpoint: kept },
    notes: all,
  };
}
