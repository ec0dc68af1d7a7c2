import { LOW_BELOW } from '#protocol/collapse.ts';
import { dated, rangeWords, ruleWords, shareWords, since } from './change-words.ts';
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
import { capital, percent } from './words.ts';

/** What sentences need to know beside the state. */
export interface Setting {
  /** Name of a sense in the middle of a sentence. */
  readonly nameOf: (sense: number) => string;
  /** "three seeds of one world": on what all that is said rests. */
  readonly scope: string;
  /** Whether nothing can run, as while a damaged link waits for the visitor. */
  readonly idle?: boolean;
  /** Whether a link brought it. */
  readonly byLink?: boolean;
  /** On a first visit, before the first step: what is asked, and by which senses. */
  readonly first?: First;
}

/** Difference of two shares worth a sentence. */
const NOTABLY = 0.1;

export const IDLE = 'Nothing runs yet: the notice says why, and what you can do.';
const EARLY = 'too early to say';

/** Whole tens of percent, so that a sentence changes at thresholds and not at every measurement. */
const tensBelow = (share: number): number => 10 * Math.max(0, Math.floor(10 * share + 1e-9));

const listed = (turns: readonly Turn[]): string => turns.map(dated).join(', and ');

/** The last time a sense collapsed, or came back. */
const lastOf = ({ changes }: RunState, sense: number, kind: Change['kind']): Change | undefined =>
  changes.findLast((change) => change.sense === sense && change.kind === kind);

function scheduled(planned: readonly Turn[]): string {
  const [first, ...more] = planned;
  const when =
    first.step === 0 ? 'is set from the first step on' : `is scheduled at step ${first.step}`;
  if (more.length === 0) return `${first.name} ${when}`;
  return `${first.name} ${when}, and ${more.length} more ${more.length === 1 ? 'change' : 'changes'}`;
}

function beforeWords({ planned }: RunState, { idle, byLink, first }: Setting): Headline {
  const plain = (text: string, cause: string) => ({
    parts: [{ text }],
    cause: idle ? IDLE : cause,
  });
  if (first && !idle) return firstWords(first);
  if (planned.length > 0) {
    const text = scheduled(planned);
    return plain(
      `${byLink ? `You opened a link: ${text}` : capital(text)}.`,
      'Nothing is trained yet. Press Play and see what comes of it; the ghost twin beside it trains without.',
    );
  }
  return plain(
    byLink
      ? 'You opened a link: before the first step, nothing is learned.'
      : 'Before the first step, nothing is learned.',
    'Press Play and see whether the network uses all its senses; a ghost twin trains beside it, from the same weights, on the same samples.',
  );
}

function crashWords(crash: Change): Headline {
  const { from, to } = crash.fall ?? { from: Number.NaN, to: Number.NaN };
  const twin = crash.alike ? 'The ghost twin crashed too.' : 'The ghost twin did not.';
  return {
    parts: [
      { text: `The answers have crashed: ${percent(to)} right, down from ${percent(from)}.` },
    ],
    cause: `It was first seen at step ${crash.step}${since(crash)}. ${twin} Of shares, it is ${EARLY}.`,
  };
}

function collapsedCause(state: RunState, change: Change, rule: string): string {
  const { after, alike, step } = change;
  if (after && !alike) {
    return `${rule} In the ghost twin, which has no switch, the sense is still heard; here it went at step ${step}${since(change)}. That did not help.`;
  }
  if (state.on.length > 0) {
    return `${rule} On: ${listed(state.on)}. Give it some steps: what was lost early would have to be learned again.`;
  }
  return `${rule} This network does not listen. Throw a switch and watch.`;
}

/** What the ghost twin does, where a sense is, or was, out in it. */
function twinWords(state: RunState, { ghostOutSince }: SenseState, change?: Change): string {
  const on = state.on.length > 0 ? `On: ${listed(state.on)}. ` : '';
  if (ghostOutSince !== undefined) {
    return `${on}In the ghost twin, which has no switch, the sense collapsed at step ${ghostOutSince} and is still out.`;
  }
  if (!change) return on.trim();
  const both = change.alike ? ' It came back in the ghost twin too.' : '';
  return `${on}It came back at step ${change.step}${since(change)}.${both}`;
}

/** "alone 39 % right, a network that has only this one 66 %" */
const lackWords = ({ alone, control, by }: Lack): string =>
  `${by ? FILLINGS[by].alone : 'alone'}${by ? ',' : ''} ${percent(alone)} right, a network that has only this one: ${percent(control)}`;

/** A share that leapt, and how far its seeds lie apart: one measurement is not yet a change. */
function leapWords(leap: Leap, { seeds }: RunState): readonly [string, string] {
  const { from, to } = leap;
  const range = seeds.all > 1 ? ` By seed it is ${rangeWords(leap)}.` : '';
  return [
    ` leapt to ${percent(to)} of the answer, from ${percent(from)}.`,
    `Between two measurements.${range} Wait for the next: it may fall back.`,
  ];
}

/** What is said of a sense that stands over the line and never left, or may have been spared. */
function overWords(state: RunState, one: SenseState): readonly [text: string, cause: string] {
  const { share, ghost, ghostOutSince, lack, peak } = one;
  const tens = tensBelow(share);
  if (ghostOutSince !== undefined) {
    return [` stays: over ${tens} % of the answer.`, twinWords(state, one)];
  }
  if (ghost - share > NOTABLY && state.on.length > 0) {
    const seen = `over ${tens} % of the answer, over ${tensBelow(ghost)} % in the ghost`;
    return one.apart
      ? [
          ` counts for less than without the switch: ${seen}.`,
          `Since ${listed(state.on)}. Not every switch helps every sense: look at what it did to the others.`,
        ]
      : [
          ` may count for less than without the switch: ${seen}.`,
          `Since ${listed(state.on)}. The seeds overlap: ${EARLY}.`,
        ];
  }
  if (lack) {
    return [
      ` is heard less than it could be: ${lackWords(lack)}.`,
      `It has over ${tens} % of the answer, so this is no collapse. Yet the network learned less of it than it could.`,
    ];
  }
  const falls = peak >= LITTLE_BELOW ? ' is fading: under' : ' has under';
  return [
    `${falls} ${tens + 10} % of the answer.`,
    'The other sense already answers, so listening to this one hardly pays.',
  ];
}

/** What is said of the sense that stands worst. */
function senseWords(state: RunState, one: SenseState): readonly [text: string, cause: string] {
  const { share, conflict, before, peak, leap } = one;
  const tens = tensBelow(share);
  const left = lastOf(state, one.sense, 'collapsed');
  if (leap && one.condition !== 'collapsed') return leapWords(leap, state);
  switch (one.condition) {
    case 'collapsed': {
      if (!left) break;
      const fell = peak >= LOW_BELOW ? ' has fallen below' : ' never had';
      return [
        `${fell} 10 % of the answer. It counts as collapsed since step ${left.step}.`,
        collapsedCause(state, left, ruleWords(left)),
      ];
    }
    case 'returning': {
      if (!left) break;
      const other = Number.isFinite(conflict)
        ? 'under 10 % when the senses contradict each other'
        : 'when the senses contradict each other it is not known';
      const text =
        share >= 0.1
          ? ` is over ${tens} % of the answer again, but ${other}.`
          : ' is under 10 % of the answer by one of two shares.';
      return [
        text,
        `It collapsed at step ${left.step}${since(left)}, and is not back by both. ${twinWords(state, one)}`,
      ];
    }
    case 'low': {
      const known = Number.isFinite(conflict)
        ? 'and not when the senses contradict each other'
        : 'its share when the senses contradict each other is not known';
      return [
        ' is under 10 % of the answer by one of two shares.',
        `It is so while an absent sense is its mean; ${known}. Collapsed is what is low by both.`,
      ];
    }
    case 'back': {
      const from =
        Math.round(100 * Math.max(0, before)) < tens
          ? `, up from ${percent(Math.max(0, before))}`
          : '';
      const back = lastOf(state, one.sense, 'back');
      return [` is back: over ${tens} % of the answer${from}.`, twinWords(state, one, back)];
    }
    case 'weak':
      return [
        ' has under 10 % of the answer.',
        'A network that has only this sense is still learning too. Once that one answers, this counts as collapse.',
      ];
    default:
      break;
  }
  return overWords(state, one);
}

/** "two of three seeds of one world": on what a statement rests, where some broke. */
function scopeWords({ seeds }: RunState, scope: string): string {
  const broken = seeds.all - seeds.whole;
  return broken > 0 ? `${scope}, ${broken} broke` : scope;
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
      return plain(
        `The live arm broke at step ${state.brokenAt}: its loss is no longer a number.`,
        'Its last good state is kept. Reset starts over; a new seed may fare better.',
      );
    case 'crashed': {
      if (!state.crash) break;
      const { parts, cause } = crashWords(state.crash);
      return { parts, cause: cause + rests };
    }
    case 'learning':
      return plain(
        `The network is learning; it is ${EARLY}.`,
        'Shares of the answer mean something once the answers beat chance.',
      );
    default:
      break;
  }
  const one = senses[subject];
  const moved = one.ghostOutSince !== undefined || one.ghost - one.share > NOTABLY;
  const told = (moved && state.on.length > 0) || one.lack || one.leap;
  if (one.condition === 'heard' && !told) {
    const against = one.conflict < 0.1 ? `, under 10 % when the senses contradict each other` : '';
    return plain(
      `${senses.length === 2 ? 'Both' : 'All'} senses are heard.`,
      `The smallest share is over ${tensBelow(one.share)} % of the answer${against}.${rests}`,
    );
  }
  const [text, cause] = senseWords(state, one);
  const name = { text: capital(setting.nameOf(subject)), modality: subject };
  return { parts: [name, { text }], cause: cause + rests };
}

/** How a sense stands, in the middle of a sentence. */
function standing(state: RunState, one: SenseState, name: string): string {
  const left = lastOf(state, one.sense, 'collapsed');
  const share = shareWords(one.share);
  if (one.condition === 'collapsed' && left) {
    return `${name} has been out since step ${left.step}${since(left)}`;
  }
  if (one.condition === 'returning' && left) {
    return `${name} left at step ${left.step}${since(left)} and is not back by both shares: ${share}`;
  }
  const back = lastOf(state, one.sense, 'back');
  if (one.condition === 'back' && left && back) {
    return `${name} left at step ${left.step} and is back at ${share}${since(back)}`;
  }
  const lack = one.lack ? `, less than it could (${lackWords(one.lack)})` : '';
  return `${name} brings ${share} of the answer${lack}`;
}

/** A hole in the chart of shares, named. */
function holeWords({ hole }: RunState): string {
  if (!hole) return '';
  const when =
    hole.until === undefined
      ? `since step ${hole.step}`
      : `from step ${hole.step} to ${hole.until}`;
  return ` No shares ${when}: the answers hardly beat chance.`;
}

/** What the shares of the answer tell: who is out, who came back, who is weakest. */
export function sharesSentence(state: RunState, { nameOf, scope }: Setting): string {
  const { stage, senses, subject } = state;
  switch (stage) {
    case 'before':
      return 'Before training no sense contributes.';
    case 'broken':
      return `The live arm broke at step ${state.brokenAt}.`;
    case 'crashed':
      return `The answers crashed at step ${state.crash?.step}${state.crash ? since(state.crash) : ''}.${holeWords(state)}`;
    case 'learning':
      return `Nothing is learned yet that could be shared out.${holeWords(state)}`;
    default:
      break;
  }
  const out = senses.filter(({ condition }) => condition === 'collapsed');
  const told = (out.length > 0 ? out : [senses[subject]]).map((one) =>
    standing(state, one, nameOf(one.sense)),
  );
  const { condition, conflict, share } = senses[subject];
  const one =
    condition === 'low' || (conflict < 0.1 && share >= 0.1) ? ', low by one of the two only' : '';
  const other =
    out.length > 0
      ? ''
      : `; ${Number.isFinite(conflict) ? shareWords(conflict) : 'not known'} when the senses contradict each other${one}`;
  return `${capital(told.join('; '))}${other}. ${capital(scopeWords(state, scope))}.${holeWords(state)}`;
}
