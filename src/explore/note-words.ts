import { noteWords } from '#language/note-words.ts';
import { retelling } from '#language/retelling.ts';
import { say, told } from '#language/say.ts';
import en from './messages/notes.en.ftl?raw';

told(en);

/** What is noted of a link or a question, by the names of the messages; one that begins like another stands before it. */
const NAMES = [
  ...(['cannot-differ', 'no-setting-left', 'whole-run', 'since', 'no-range'] as const),
  ...(['turned', 'one-end', 'count', 'below-zero', 'least-log'] as const),
  ...(['least', 'twice', 'first-kept', 'no-method', 'no-methods'] as const),
  ...(['no-values', 'axis-already', 'whole-from', 'not-of-point', 'no-setting'] as const),
  ...(['no-measure', 'not-one', 'no-number', 'more-than', 'nothing-differs'] as const),
  ...(['too-many', 'kind', 'not-number', 'not-text', 'not-value'] as const),
  ...(['settings', 'not-axis', 'version', 'changes', 'axes'] as const),
  ...(['outcomes', 'no-axis', 'revision', 'no-question', 'no-step'] as const),
  ...(['no-version', 'not-numeral', 'not-sweep', 'no-engine', 'not-seen'] as const),
  ...(['reads', 'no-map', 'limits', 'no-change', 'no-mark'] as const),
  ...(['not-living'] as const),
];

const own = retelling(NAMES, (name, values) => say(`map-note-${name}`, values));

/** What was changed of a map's link or question, in the language of the moment; much of it as links of the lab say it. */
export function mapNoteWords(message: string): string {
  const words = noteWords(message);
  return words === message ? own(message) : words;
}
