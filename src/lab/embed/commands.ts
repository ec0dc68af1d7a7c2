import {
  ARM_PARAMS,
  type ArmKey,
  cleanSpec,
  type Intervention,
  LIVE,
  MAX_INTERVENTIONS,
  type Spec,
} from '#spec/index.ts';

/** What a page may ask of a run that it holds; docs/embed.md describes it. */
export type EmbedCommand =
  | { readonly type: 'play' | 'pause' | 'step' | 'reset' }
  | {
      readonly type: 'set';
      readonly arm: string;
      readonly changes: Readonly<Partial<Record<ArmKey, Intervention['value']>>>;
    };

type Read = { readonly command: EmbedCommand } | { readonly problem: string };

const PLAIN = ['play', 'pause', 'step', 'reset'] as const;

/** Whether a message is meant for a run at all; all others belong to somebody else. */
export const isOurs = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null && Object.hasOwn(data, 'wane');

/** Settings that one message may change: each once. */
const MOST_CHANGES = Object.keys(ARM_PARAMS).length;

/**
 * Reads a message from another page; settings are held to the same ranges as everywhere.
 * @param spec the experiment with all that was changed in its run so far.
 */
export function commandIn(data: Readonly<Record<string, unknown>>, spec: Spec): Read {
  if (data.wane !== 1) return { problem: 'Only version 1 of these messages is known.' };
  const plain = PLAIN.find((type) => type === data.type);
  if (plain) return { command: { type: plain } };
  if (data.type !== 'set')
    return { problem: 'The type should be play, pause, step, reset or set.' };
  const { arm = LIVE, changes } = data;
  if (typeof changes !== 'object' || changes === null) {
    return { problem: 'The changes should be settings with their values.' };
  }
  const keys = Object.keys(changes);
  if (keys.length > MOST_CHANGES) {
    return { problem: `There are ${keys.length} changes; one message takes ${MOST_CHANGES}.` };
  }
  if (spec.interventions.length + keys.length > MAX_INTERVENTIONS) {
    return { problem: `A run takes ${MAX_INTERVENTIONS} changes, and these would be more.` };
  }
  const wanted = Object.entries(changes).map(([key, value]) => ({ step: 0, arm, key, value }));
  const cleaned = cleanSpec({ ...spec, interventions: wanted });
  const [note] = cleaned.notes;
  if (note) return { problem: `${note.path} ${note.message}` };
  const made = cleaned.spec.interventions.map(({ key, value }) => [key, value]);
  return { command: { type: 'set', arm: String(arm), changes: Object.fromEntries(made) } };
}
