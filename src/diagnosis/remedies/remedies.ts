import type { ArrayFile } from '#files/arrays.ts';
import { logSoftmax } from '#probes/softmax.ts';
import { readContents } from '../contents/contents.ts';
import { paceOf, type Waiting } from '../pace.ts';
import { hiddenOf } from '../read-outs.ts';
import type { DiagnosisProgress, Outcome, Remedies, Report } from '../report.ts';
import { takeSample } from '../sample.ts';
import { bestOf, compared } from './compared.ts';
import { type Halves, halvesOf } from './halves.ts';
import { distill, dropout, leaveIn, only, vanilla } from './methods.ts';
import { outcomeOf } from './outcome.ts';
import { type Head, type Meet, trainHead } from './train-head.ts';

export interface RemediesAsked extends Waiting {
  /** Name of the file, for sentences. */
  readonly name: string;
  /** What was found of the file: the model as it is, and the sense that the question is about. */
  readonly report: Report;
  readonly seeds?: number;
  readonly steps?: number;
  readonly onProgress?: (progress: DiagnosisProgress) => void;
}

const SEEDS = 5;
const STEPS = 400;

/** The collapsed sense, or the one that brings least. */
function senseAsked({ senses }: Report): number {
  const gone = senses.findIndex(({ collapsed }) => collapsed);
  if (gone >= 0) return gone;
  const shares = senses.map(({ share }) => share ?? Number.POSITIVE_INFINITY);
  return shares.indexOf(Math.min(...shares));
}

/** The model as it is; nothing without a head. */
function givenIn({ accuracy, senses, entanglement }: Report): Outcome | null {
  if (accuracy === null) return null;
  const known = (value: number | null) => value ?? Number.NaN;
  return {
    ...{ accuracy, entanglement },
    share: senses.map(({ share }) => known(share)),
    alone: senses.map(({ alone }) => known(alone)),
  };
}

/** What a teacher says to the training rows, as it knows them: with its sense alone. */
function taughtBy(halves: Halves, sense: number, teacher: Head): Float64Array {
  const x = halves.training.x.slice();
  leaveIn(halves, x, sense);
  return logSoftmax(teacher(x), halves.classes).map(Math.exp);
}

/**
 * Trains new heads on the codes of a file, the encoders left as they are, and says what changes: the same head again,
 * a head whose senses are absent now and then, and one that is taught by heads of one sense each. Codes are
 * standardised first, as a careful trainer would.
 *
 * @throws FileError if the file is not what it should be; whatever `signal` was ended with.
 */
export async function findRemedies(file: ArrayFile, asked: RemediesAsked): Promise<Remedies> {
  const { report, seeds = SEEDS, steps = STEPS } = asked;
  const pace = paceOf(asked);
  const contents = await readContents(asked.name, file);
  const halves = halvesOf(contents, await takeSample(contents));
  const hidden = hiddenOf(contents);
  const senses = halves.spans.length;
  const all = seeds * (senses + 3);
  let done = 0;
  const train = async (seed: number, meet: Meet) => {
    const head = await trainHead({ halves, hidden, steps, seed, meet, pace });
    done++;
    asked.onProgress?.({ stage: 'remedies', done: done / all, report: null });
    return head;
  };
  const outcomes = { vanilla: [] as Outcome[], distill: [] as Outcome[], dropout: [] as Outcome[] };
  for (let seed = 1; seed <= seeds; seed++) {
    const teachers: Float64Array[] = [];
    for (let sense = 0; sense < senses; sense++) {
      teachers.push(taughtBy(halves, sense, await train(seed, only(halves, sense))));
    }
    const methods = { vanilla, distill: distill(halves, teachers), dropout: dropout(halves) };
    for (const id of ['vanilla', 'distill', 'dropout'] as const) {
      outcomes[id].push(outcomeOf(halves, await train(seed, methods[id])));
    }
  }
  const sense = senseAsked(report);
  const given = givenIn(report);
  const before = outcomes.vanilla.map((own) => given ?? own);
  const arms = [
    compared('vanilla', 'given', outcomes.vanilla, before, sense),
    compared('distill', 'vanilla', outcomes.distill, outcomes.vanilla, sense),
    compared('dropout', 'vanilla', outcomes.dropout, outcomes.vanilla, sense),
  ];
  return {
    ...{ sense, given, arms, best: bestOf(arms, sense), seeds, steps },
    training: halves.training.labels.length,
    heldOut: halves.heldOut.labels.length,
  };
}
