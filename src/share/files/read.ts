import * as v from 'valibot';
import {
  checkpointFault,
  ENGINES,
  type KeptBody,
  type KeptRun,
  recordingFault,
  wordsOf,
} from '#archive/index.ts';
import { WHOLE } from '#archive/shapes.ts';
import type { RecordingData } from '#lab-state/recording-data.ts';
import type { Checkpoint } from '#protocol/checkpoint.ts';
import { cleanSpec, type Note, type Spec, shown } from '#spec/index.ts';
import { believed } from './believed.ts';
import { say } from './fault-say.ts';
import { FileError } from './file-error.ts';
import { fromBase64, fromJson } from './floats.ts';
import { parsed } from './json.ts';
import { migrated } from './migrate.ts';
import { ABOUT, checkpointWith, FORMAT, metricsWith } from './schema.ts';

/** Bytes of a file that are read at all. */
export const MOST_BYTES = 128 * 2 ** 20;
const MOST_NAME = 80;
const MOST_NOTE = 500;

/** An experiment from a file: what is known of it, and what in it was changed or left out. */
export interface ReadExperiment {
  readonly run: Omit<KeptRun, 'id' | 'called' | 'owner' | 'order' | 'curves' | 'changed'>;
  readonly body: Omit<KeptBody, 'id'>;
  readonly notes: readonly Note[];
}

const FOREIGN = v.looseObject({});
/** What the page on maps saves. */
const MAP = v.looseObject({ format: v.literal('wane-sweep') });
/** Settings are cleaned one by one, by `cleanSpec`. */
const WHOLE_FILE = v.object({
  ...ABOUT,
  step: v.fallback(v.optional(WHOLE), undefined),
  spec: v.looseObject({ run: FOREIGN, arms: v.array(v.unknown()) }),
  interventions: v.unknown(),
  environment: v.fallback(v.object({ engine: v.fallback(v.string(), '') }), { engine: '' }),
  metrics: v.optional(v.unknown()),
  checkpoint: v.optional(v.unknown()),
});
/** Looking at every number twice would take seconds. */
const METRICS = metricsWith(v.array(v.unknown()));
const CHECKPOINT = checkpointWith(v.string());

class Fault extends Error {}

function shaped<Schema extends v.GenericSchema>(
  schema: Schema,
  input: unknown,
  name: string,
): v.InferOutput<Schema> {
  const read = v.safeParse(schema, input, { abortEarly: true });
  if (!read.success) throw new Fault(wordsOf(read.issues, name));
  return read.output;
}

function rowOf(row: readonly unknown[], path: string): Float32Array {
  return Float32Array.from(row, (number) => {
    const value = fromJson(number);
    if (value === undefined) throw new Fault(say('file-no-number', { path }));
    return value;
  });
}

function recordingIn(input: unknown, spec: Spec, backend: RecordingData['info']['backend']) {
  const { fields, steps, rows, ...about } = shaped(METRICS, input, 'metrics');
  const { fusion, latent } = spec.run;
  const dims = {
    ...{ modalities: about.modalities.length, fusion, latent },
    classes: about.classes.length,
  };
  const recording: RecordingData = {
    info: { ...about, backend, advice: '', dims },
    fields,
    steps,
    rows: rows.map((row, k) => rowOf(row, `metrics.rows.${k}`)),
  };
  const fault = recordingFault(recording, spec);
  if (fault) throw new Fault(fault);
  return recording;
}

function checkpointIn(input: unknown, spec: Spec, interventions: Checkpoint['interventions']) {
  const { step, engines, layers, replicas: states } = shaped(CHECKPOINT, input, 'checkpoint');
  const size = layers.reduce((sum, { inputs, outputs }) => sum + (inputs + 1) * outputs, 0);
  const replicas = states.map(({ divergedAt, ...parts }, r) => {
    const numbers = (part: keyof typeof parts): Float32Array => {
      const read = fromBase64(parts[part], size);
      if (!read) throw new Fault(say('file-damaged', { path: `checkpoint.replicas.${r}.${part}` }));
      return read;
    };
    return {
      values: numbers('values'),
      first: numbers('first'),
      second: numbers('second'),
      weight1: numbers('weight1'),
      weight2: numbers('weight2'),
      divergedAt,
    };
  });
  const snapshot = { step, replicas };
  const checkpoint: Checkpoint = {
    ...{ step, interventions, layers, snapshot },
    ...(engines && { engines }),
  };
  const fault = checkpointFault(checkpoint, spec);
  if (fault) throw new Fault(fault);
  return checkpoint;
}

/**
 * Reads an experiment from the text of a file, of this or an older version. Settings that the lab would
 * not allow are cleaned, a damaged part is left out, and both are noted; what makes no sense at all is
 * refused.
 * @throws FileError with words for the visitor; nothing else.
 */
export function readExperiment(content: string): ReadExperiment {
  try {
    return experimentIn(content);
  } catch (error) {
    if (error instanceof FileError) throw error;
    if (error instanceof Fault) throw new FileError(say('file-unreadable', { why: error.message }));
    // Lists within lists by the thousand end here: the stack is too small for them.
    throw new FileError(say('file-too-large'));
  }
}

function experimentIn(content: string): ReadExperiment {
  const raw = parsed(content);
  if (!v.is(v.looseObject({ format: v.literal(FORMAT) }), raw)) {
    throw new FileError(say(v.is(MAP, raw) ? 'file-map' : 'file-not-one'));
  }
  const file = shaped(WHOLE_FILE, migrated(raw), '');
  const given = cleanSpec(file.spec);
  const { spec } = given;
  const complete = cleanSpec({ ...spec, interventions: file.interventions });
  const { interventions } = complete.spec;
  const notes = [...given.notes, ...complete.notes];
  const changed =
    complete.notes.length > 0 || given.notes.some(({ path }) => !/^(preset|version)$/.test(path));
  const { engine } = file.environment;
  const backend = ENGINES.find((name) => name === engine);
  if (engine && !backend) {
    const message = say('file-engine', { engine: shown(engine) });
    notes.push({ path: 'environment.engine', message });
  }
  if (changed && (file.metrics !== undefined || file.checkpoint !== undefined)) {
    const message = say('file-belongs');
    notes.push({ path: 'metrics', message });
  }
  /** A part of the file, if there is one and it can be used; a note says why not. */
  const part = <T>(name: 'metrics' | 'checkpoint', read: (input: unknown) => T): T | undefined => {
    if (file[name] === undefined || changed) return undefined;
    try {
      return read(file[name]);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      notes.push({ path: name, message: say('file-part', { why: error.message }) });
    }
    return undefined;
  };
  const recording = part('metrics', (input) => recordingIn(input, spec, backend ?? 'cpu'));
  const checkpoint = part('checkpoint', (input) => checkpointIn(input, spec, interventions));
  const claim = changed ? { step: 0, finished: false } : file;
  const { notes: doubts, ...come } = believed(claim, spec, { recording, checkpoint });
  return {
    run: {
      name: file.name.slice(0, MOST_NAME),
      note: file.note.slice(0, MOST_NOTE),
      created: Date.parse(file.created) || 0,
      spec,
      interventions,
      ...come,
      checkpoint: checkpoint?.step ?? 0,
      backend: backend ?? '',
      left: true,
    },
    body: { recording, checkpoint },
    notes: [...notes, ...doubts],
  };
}
