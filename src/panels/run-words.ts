import type { GrammaticalNumber } from '#language/senses.ts';
import { LOW_BELOW } from '#protocol/collapse.ts';
import {
  countedWords,
  dated,
  rangeWords,
  ruleThenWords,
  shareWords,
  since,
} from './change-words.ts';
import { FILLINGS } from './fillings.ts';
import { type First, firstWords } from './first-words.ts';
import type { Headline } from './headline.ts';
import type { Lack } from './run-lack.ts';
import type { Leap } from './run-leaps.ts';
import {
  type Change,
  LITTLE_BELOW,
  type RunState,
  type SenseState,
  type Turn,
} from './run-state.ts';
import { say } from './say.ts';
import { capital, percent } from './words.ts';

/** What sentences need to know beside the state. */
export interface Setting {
  /** Name of a sense in the middle of a sentence. */
  readonly nameOf: (sense: number) => string;
  /** Whether that is one thing or several, for the verb; one where nothing is said. */
  readonly numberOf?: (sense: number) => GrammaticalNumber;
  /** "three seeds of one world": on what all that is said rests. */
  readonly scope: string;
  /** Whether nothing can run, as while a damaged link waits for the visitor. */
  readonly idle?: boolean;
  /** Whether a link brought it. */
  readonly byLink?: boolean;
  /** On a first visit, before the first step: what is asked, and by which senses. */
  readonly first?: First;
  /** Before the first step of an experiment that comes with the lab: what is to be seen in it. */
  readonly line?: string;
}

/** Says messages whose verb goes by what a sense is called: as one thing or as several. */
type Tell = typeof say;
const tellOf =
  ({ numberOf }: Setting, sense: number): Tell =>
  (name, values) =>
    say(name, { ...values, number: numberOf?.(sense) ?? 'one' });

/** Difference of two shares worth a sentence. */
const NOTABLY = 0.1;

export const idleWords = (): string => say('run-idle');

/** Whole tens of percent, so that a sentence changes at thresholds and not at every measurement. */
const tensBelow = (share: number): number => 10 * Math.max(0, Math.floor(10 * share + 1e-9));

const listed = (turns: readonly Turn[]): string => turns.map(dated).join(say('run-and'));

/** The last time a sense collapsed, or came back. */
const lastOf = ({ changes }: RunState, sense: number, kind: Change['kind']): Change | undefined =>
  changes.findLast((change) => change.sense === sense && change.kind === kind);

function scheduled(planned: readonly Turn[]): string {
  const [first, ...more] = planned;
  const { name, step } = first;
  const text = say(step === 0 ? 'run-set' : 'run-scheduled', { name, step });
  return more.length === 0 ? text : say('run-and-more', { text, count: more.length });
}

function beforeWords({ planned }: RunState, { idle, byLink, first, line }: Setting): Headline {
  const plain = (text: string, cause: string) => ({
    parts: [{ text }],
    cause: idle ? idleWords() : cause,
  });
  if (first && !idle) return firstWords(first);
  if (planned.length > 0) {
    const text = scheduled(planned);
    return plain(
      `${byLink ? say('run-link', { text }) : capital(text)}.`,
      say('run-planned-cause'),
    );
  }
  if (line) return plain(line, say('run-before-cause'));
  return plain(byLink ? say('run-link-before') : say('run-before'), say('run-before-cause'));
}

function crashWords(crash: Change): Headline {
  const { from, to } = crash.fall ?? { from: Number.NaN, to: Number.NaN };
  const twin = crash.alike ? say('run-twin-crashed') : say('run-twin-did-not');
  return {
    parts: [{ text: say('run-crashed', { to: percent(to), from: percent(from) }) }],
    cause: say('run-crashed-cause', { step: crash.step, since: since(crash), twin }),
  };
}

function collapsedCause(tell: Tell, state: RunState, one: SenseState, change: Change): string {
  const { after, alike, step } = change;
  const rule = ruleThenWords(change, tell);
  if (after && !alike) {
    const heard = one.ghostOut === undefined && one.ghost >= LOW_BELOW;
    const values = { rule, step, since: since(change) };
    return heard ? say('run-collapsed-here', values) : tell('run-collapsed-after', values);
  }
  if (state.on.length > 0) {
    return say('run-collapsed-on', { rule, on: listed(state.on) });
  }
  return tell('run-collapsed-throw', { rule });
}

/** That a sense collapsed: since when, or that it was over the line in between. */
function collapsedWords(tell: Tell, { again, reached }: SenseState, { step }: Change): string {
  if (again !== undefined) return tell('run-relapsed', { step, again });
  return tell(reached ? 'run-fell' : 'run-never', { step });
}

/** What the ghost twin does, where a sense is, or was, out in it; `left`: a collapse of the live arm that was just named. */
function twinWords(
  tell: Tell,
  state: RunState,
  { ghostOut, ghostRose }: SenseState,
  { change, left }: { change?: Change; left?: Change } = {},
): string {
  const on = state.on.length > 0 ? `${say('run-on', { on: listed(state.on) })} ` : '';
  const still = say(ghostRose ? 'run-ghost-not-back' : 'run-ghost-still');
  if (ghostOut && ghostOut.step === left?.step) return say('run-ghost-out-too', { on, still });
  if (ghostOut) return say('run-ghost-out', { on, step: countedWords(ghostOut), still });
  if (!change) return on.trim();
  const both = change.alike ? ` ${tell('run-ghost-back')}` : '';
  return tell('run-came-back', { on, step: change.step, since: since(change), both });
}

/** "alone 39 % right, a network that has only this one 66 %" */
const lackWords = ({ alone, control, by }: Lack): string =>
  say('run-lack', {
    alone: by ? `${FILLINGS[by].alone},` : say('run-alone'),
    right: percent(alone),
    control: percent(control),
  });

/** A share that leapt, and how far its seeds lie apart: one measurement is not yet a change. */
function leapWords(tell: Tell, leap: Leap, { seeds }: RunState): readonly [string, string] {
  const { from, to } = leap;
  const range = seeds.all > 1 ? ` ${say('run-by-seed', { range: rangeWords(leap) })}` : '';
  return [
    ` ${tell('run-leapt', { to: percent(to), from: percent(from) })}`,
    say('run-leapt-cause', { range }),
  ];
}

/** What is said of a sense that stands over the line and never left, or may have been spared. */
function overWords(
  tell: Tell,
  state: RunState,
  one: SenseState,
): readonly [text: string, cause: string] {
  const { share, ghost, ghostOut, lack, peak } = one;
  const tens = tensBelow(share);
  if (ghostOut) {
    return [` ${tell('run-stays', { tens })}`, twinWords(tell, state, one)];
  }
  if (ghost - share > NOTABLY && state.on.length > 0) {
    const seen = say('run-seen', { tens, ghost: tensBelow(ghost) });
    return one.apart
      ? [` ${tell('run-less', { seen })}`, say('run-less-cause', { on: listed(state.on) })]
      : [` ${tell('run-may', { seen })}`, say('run-may-cause', { on: listed(state.on) })];
  }
  if (lack) {
    return [` ${tell('run-lacks', { lack: lackWords(lack) })}`, tell('run-lacks-cause', { tens })];
  }
  return [
    ` ${tell(peak >= LITTLE_BELOW ? 'run-fading' : 'run-has', { tens: tens + 10 })}`,
    say('run-fading-cause'),
  ];
}

/** What is said of the sense that stands worst. */
function senseWords(
  tell: Tell,
  state: RunState,
  one: SenseState,
): readonly [text: string, cause: string] {
  const { share, conflict, before, leap } = one;
  const tens = tensBelow(share);
  const left = lastOf(state, one.sense, 'collapsed');
  if (leap && one.condition !== 'collapsed') return leapWords(tell, leap, state);
  switch (one.condition) {
    case 'collapsed': {
      if (!left) break;
      return [` ${collapsedWords(tell, one, left)}`, collapsedCause(tell, state, one, left)];
    }
    case 'returning': {
      if (!left) break;
      const again = Number.isFinite(conflict) ? 'run-again' : 'run-again-unknown';
      const text = ` ${tell(share >= 0.1 ? again : 'run-one-of-two', { tens })}`;
      return [
        text,
        tell('run-returning-cause', {
          step: left.turning ? countedWords(left.turning) : left.step,
          since: since(left),
          twin: twinWords(tell, state, one, { left }),
        }),
      ];
    }
    case 'low': {
      return [
        ` ${tell('run-one-of-two')}`,
        say(Number.isFinite(conflict) ? 'run-low-cause' : 'run-low-unknown'),
      ];
    }
    case 'back': {
      const from =
        Math.round(100 * Math.max(0, before)) < tens
          ? say('run-up-from', { before: percent(Math.max(0, before)) })
          : '';
      const back = lastOf(state, one.sense, 'back');
      return [
        ` ${tell('run-back', { tens, from })}`,
        twinWords(tell, state, one, { change: back }),
      ];
    }
    case 'weak':
      return [` ${tell('run-weak')}`, say('run-weak-cause')];
    default:
      break;
  }
  return overWords(tell, state, one);
}

/** "two of three seeds of one world": on what a statement rests, where some broke. */
function scopeWords({ seeds }: RunState, scope: string): string {
  const broken = seeds.all - seeds.whole;
  return broken > 0 ? say('run-broken-seeds', { scope, broken }) : scope;
}

/** What the data say now. */
export function headlineOf(state: RunState, setting: Setting): Headline {
  const { stage, senses, subject } = state;
  const rests = ` ${capital(scopeWords(state, setting.scope))}.`;
  const plain = (text: string, cause: string): Headline => ({ parts: [{ text }], cause });
  switch (stage) {
    case 'before':
      return beforeWords(state, setting);
    case 'broken':
      return plain(say('run-broke', { step: state.brokenAt ?? 0 }), say('run-broke-cause'));
    case 'crashed': {
      if (!state.crash) break;
      const { parts, cause } = crashWords(state.crash);
      return { parts, cause: cause + rests };
    }
    case 'learning':
      return plain(say('run-learning'), say('run-learning-cause'));
    default:
      break;
  }
  const one = senses[subject];
  const moved = one.ghostOut !== undefined || one.ghost - one.share > NOTABLY;
  const told = (moved && state.on.length > 0) || one.lack || one.leap;
  if (one.condition === 'heard' && !told) {
    const smallest = one.conflict < 0.1 ? 'run-smallest-but' : 'run-smallest';
    return plain(
      say(senses.length === 2 ? 'run-both-heard' : 'run-all-heard'),
      say(smallest, { tens: tensBelow(one.share) }) + rests,
    );
  }
  const [text, cause] = senseWords(tellOf(setting, subject), state, one);
  const name = { text: capital(setting.nameOf(subject)), modality: subject };
  return { parts: [name, { text }], cause: cause + rests };
}

/** How a sense stands, in the middle of a sentence. */
function standing(tell: Tell, state: RunState, one: SenseState, name: string): string {
  const left = lastOf(state, one.sense, 'collapsed');
  const share = shareWords(one.share);
  if (one.condition === 'collapsed' && left) {
    const values = { name, step: left.step, since: since(left) };
    return one.again === undefined
      ? tell('stands-out', values)
      : tell('stands-out-again', { ...values, again: one.again });
  }
  if (one.condition === 'returning' && left) {
    return tell('stands-returning', { name, step: left.step, since: since(left), share });
  }
  const back = lastOf(state, one.sense, 'back');
  if (one.condition === 'back' && left && back) {
    return tell('stands-back', { name, step: left.step, share, since: since(back) });
  }
  const lack = one.lack ? tell('stands-lack', { lack: lackWords(one.lack) }) : '';
  return tell('stands-brings', { name, share, lack });
}

/** A hole in the chart of shares, named. */
function holeWords({ hole }: RunState): string {
  if (!hole) return '';
  const { step, until } = hole;
  return ` ${until === undefined ? say('hole-since', { step }) : say('hole', { step, until })}`;
}

/** What the shares of the answer tell: who is out, who came back, who is weakest. */
export function sharesSentence(state: RunState, setting: Setting): string {
  const { nameOf, scope } = setting;
  const { stage, senses, subject } = state;
  switch (stage) {
    case 'before':
      return say('shares-before');
    case 'broken':
      return say('shares-broke', { step: state.brokenAt ?? 0 });
    case 'crashed':
      return (
        say('shares-crashed', {
          step: state.crash?.step ?? '',
          since: state.crash ? since(state.crash) : '',
        }) + holeWords(state)
      );
    case 'learning':
      return say('shares-learning') + holeWords(state);
    default:
      break;
  }
  const out = senses.filter(({ condition }) => condition === 'collapsed');
  const told = (out.length > 0 ? out : [senses[subject]]).map((one) =>
    standing(tellOf(setting, one.sense), state, one, nameOf(one.sense)),
  );
  const { condition, conflict, share } = senses[subject];
  const one = condition === 'low' || (conflict < 0.1 && share >= 0.1) ? say('shares-one-only') : '';
  const known = Number.isFinite(conflict) ? shareWords(conflict) : say('shares-unknown');
  const other = out.length > 0 ? '' : say('shares-conflict', { share: known, one });
  return `${capital(told.join('; '))}${other}. ${capital(scopeWords(state, scope))}.${holeWords(state)}`;
}
