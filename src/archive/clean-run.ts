import * as v from 'valibot';
import { noteWords } from '#language/note-words.ts';
import { cleanSpec, shortValue } from '#spec/index.ts';
import type { StoredRun } from './database.ts';
import { say } from './fault-say.ts';
import type { KeptRun } from './kept-run.ts';
import { MOMENT } from './shapes.ts';

/** A record that is no run, or none of this lab; it stays until the visitor deletes it. */
export interface Unreadable {
  readonly id: string;
  readonly name: string;
  /** What is wrong with it, in words. */
  readonly why: string;
  readonly record: StoredRun;
}

const text = v.fallback(v.string(), '');
const flag = v.fallback(v.boolean(), false);
const count = v.fallback(v.pipe(v.number(), v.safeInteger(), v.minValue(0)), 0);
const curve = v.array(v.union([v.number(), v.nan()]));

/** What stands beside the settings: each by itself is made usable, or taken as not known. */
const BESIDE = v.object({
  id: v.string(),
  name: text,
  called: text,
  note: text,
  created: v.fallback(MOMENT, 0),
  changed: v.fallback(MOMENT, 0),
  order: count,
  step: count,
  checkpoint: count,
  finished: flag,
  backend: text,
  curves: v.fallback(v.array(curve), []),
  owner: text,
  left: flag,
  deleted: v.fallback(v.optional(MOMENT), undefined),
});

/** The least that settings have; all others have defaults, which an older Wane did not write. */
const SETTINGS = v.object({ run: v.looseObject({}), arms: v.array(v.unknown()) });

/** An older Wane, or one with other presets, is no damage. */
const isNews = ({ path }: { path: string }): boolean => path !== 'preset' && path !== 'version';

/**
 * A run as it is kept, or why it cannot be read. Settings are taken whole or not at all: others would
 * make another run of it.
 */
export function cleanRun(record: StoredRun): KeptRun | Unreadable {
  const { id = '', name = '' } = v.parse(
    v.object({ id: v.fallback(v.string(), ''), name: text }),
    record,
  );
  const unreadable = (why: string): Unreadable => ({ id, name, why, record });
  if (!id) return unreadable(say('fault-nameless'));
  if (!v.is(SETTINGS, record.spec)) return unreadable(say('fault-settings'));
  const own = cleanSpec(record.spec);
  const whole = cleanSpec({
    ...own.spec,
    interventions: record.interventions ?? own.spec.interventions,
  });
  const [wrong] = [...own.notes, ...whole.notes].filter(isNews);
  if (wrong) return unreadable(`${wrong.path}: ${noteWords(wrong.message)}`);
  const beside = v.parse(BESIDE, record);
  const { steps, own: data } = own.spec.run;
  const checkpoint = Math.min(beside.checkpoint, steps);
  return {
    ...beside,
    // Once all that a link says of own data stood in the name.
    called: data ? beside.called.replaceAll(data, shortValue(data)) : beside.called,
    spec: own.spec,
    interventions: whole.spec.interventions,
    checkpoint,
    step: Math.min(beside.step, steps),
    finished: beside.finished && checkpoint === steps,
  };
}

export const isRun = (one: KeptRun | Unreadable): one is KeptRun => 'spec' in one;
