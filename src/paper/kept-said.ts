import { pointed } from '#language/figures.ts';
import { wordsOf } from '#language/language.ts';
import { methodName } from '#language/methods.ts';
import { scenarioTitle } from '#language/presets.ts';
import { spoken, type Values } from '#language/say.ts';
import { senseWords } from '#language/senses.ts';
import { settingName } from '#language/settings.ts';
import { ARM_PARAMS, METHOD_NAMES, type Param, RUN_PARAMS } from '#spec/index.ts';
import { NUMBERED, senseLabel, spelled } from '#sweep/kept-words.ts';
import { say } from './say.ts';

/** A number of a text: not one of a name or a power ("C2", "r^2"). Those of preprints and sections are no decimals. */
const NUMBER = /arXiv \d+\.\d+|(?<![A-Za-z^\d.])\d+(?:\.\d+)?/g;
const ALONE = /^\d+(?:\.\d+)?$/;

const PARAMS: Readonly<Record<string, Param>> = { ...RUN_PARAMS, ...ARM_PARAMS };

/** A text of the claims as the name of a message, with what that message takes from it: senses, and numbers in order. */
export function takenFrom(text: string, scenario = 'synthetic'): { id: string; values: Values } {
  const numbers: string[] = [];
  const plain = text
    .replace(NUMBERED, (_, kind: string, place: string) => {
      const sense = place === '1' ? 'first' : 'second';
      return /^sense$/i.test(kind) ? sense : `${kind} ${sense}`;
    })
    .replace(NUMBER, (number, at: number, whole: string) => {
      const isDecimal = !number.startsWith('arXiv') && !whole.slice(0, at).endsWith('section ');
      numbers.push(isDecimal ? pointed(number) : number);
      return 'n';
    });
  const [first, second] = ['1', '2'].map((place) => senseWords(senseLabel(scenario, place)).the);
  return {
    id: plain
      .toLowerCase()
      .replaceAll(/[^a-z]+/g, '-')
      .replaceAll(/^-|-$/g, ''),
    values: {
      first,
      second,
      ...Object.fromEntries(numbers.map((number, k) => [`n${k + 1}`, number])),
    },
  };
}

/** A message that may be missing. */
function known(name: string, values: Values): string | undefined {
  const said = say(name, values);
  return said === name ? undefined : said;
}

/** Whether a piece is the id of a method, which has its name elsewhere. */
const isNamed = (text: string): boolean => text in METHOD_NAMES && text !== 'vanilla';

/** @param beside whether the piece is compared with another, so that it stands in a sentence. */
function piece(text: string, scenario: string, beside = false): string {
  if (ALONE.test(text)) return pointed(text);
  if (isNamed(text)) return methodName(text);
  const { id, values } = takenFrom(text, scenario);
  const inSentence = beside ? known(`kept-${id}.beside`, values) : undefined;
  return inSentence ?? known(`kept-${id}`, values) ?? spelled(text, scenario);
}

const SIGNS = /(, |: )/;
const COMPARED = /^(.+) (against|above|less) (.+)$/;

function compared(text: string, scenario: string): string {
  const [, one, sign, other] = text.match(COMPARED) ?? [];
  if (!sign) return piece(text, scenario);
  return say(`kept-${sign}`, {
    one: piece(one, scenario, true),
    other: piece(other, scenario, true),
  });
}

/** The pieces of a name that need a message. */
export const wordsIn = (text: string): string[] =>
  text
    .split(SIGNS)
    .filter((_, k) => k % 2 === 0)
    .flatMap((part) => {
      const [, one, , other] = part.match(COMPARED) ?? [];
      return other ? [one, other] : [part];
    })
    .filter((part) => !ALONE.test(part) && !isNamed(part));

/** A setting of a trial: "steps 900", "scenario digits". */
function setting(text: string): string {
  const [key, value] = text.split(' ');
  if (!(key in PARAMS)) return text;
  const shown = key === 'scenario' ? scenarioTitle(value) : pointed(value);
  return `${settingName(key, PARAMS[key])} ${shown}`;
}

/** Whether the claims are said in the English that they are kept in. */
const inOwnWords = (): boolean => wordsOf(spoken()) === 'en';

/**
 * A name of a part, an arm, a sample or a number of the claims in the language of the moment. Names are put together of
 * pieces ("entanglement falls, ebr against vanilla"), each of which is a message `kept-<piece>`.
 */
export const keptSaid = (text: string, scenario = 'synthetic'): string =>
  inOwnWords()
    ? spelled(text, scenario)
    : text
        .split(SIGNS)
        .map((part, k) => (k % 2 === 1 ? part : compared(part, scenario)))
        .join('');

/** A trial of which runs broke down: "steps 900, only 2: 1 of 10, 0 of them diverged". */
export function brokenSaid(text: string, scenario: string): string {
  const [, settings, count, all, diverged] =
    text.match(/^(.*): (\d+) of (\d+), (\d+) of them diverged$/) ?? [];
  if (!diverged || inOwnWords()) return spelled(text, scenario);
  const shown = settings.split(', ').map(setting).join(', ');
  const values = { settings: shown, count, all, diverged };
  return known('kept-broken', values) ?? spelled(text, scenario);
}

/** What a claim says, of the paper and of what must come out. */
export function claimSaid(
  id: string,
  part: 'title' | 'paper' | 'prediction',
  text: string,
): string {
  if (inOwnWords()) return spelled(text);
  const name = part === 'title' ? `claim-${id}` : `claim-${id}.${part}`;
  return known(name, takenFrom(text).values) ?? spelled(text);
}
