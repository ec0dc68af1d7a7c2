import type { ArrayFile } from '#files/arrays.ts';
import { standardiser } from '#probes/classifier.ts';
import { type Contents, readContents } from '../contents/contents.ts';
import { paceOf, type Waiting } from '../pace.ts';
import { twoFolds } from '../read-outs.ts';
import type { Outcome, Remedies, Report } from '../report.ts';
import { type Rows, type Sample, takeSample } from '../sample.ts';
import { bestOf, compare } from './compare.ts';
import { type Half, trainNetworks } from './networks.ts';

/** Seeds and steps of each method, where nothing else is asked for. */
const USUAL = { seeds: 5, steps: 600 };
const FUSION = { least: 6, most: 64, usual: 16 };

export interface RemediesAsked extends Waiting {
  readonly seeds?: number;
  readonly steps?: number;
  /** @param done part of all, 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

/**
 * What would help: trains new fusion heads on the codes of a file, with a small encoder on top of each code, since
 * distillation and reallocation change codes, and the encoders of the model stay as they are. Vanilla is what the
 * same network comes to without help, and what distillation and dropout are compared with; reallocation is compared
 * with its own blocks without the adversary. Every difference is paired, seed by seed.
 *
 * @param report of the same file. @throws FileError as `diagnose`, and whatever `signal` was ended with.
 */
export async function remedies(
  file: ArrayFile,
  report: Report,
  asked: RemediesAsked,
): Promise<Remedies> {
  const { seeds, steps } = { ...USUAL, ...definedIn(asked) };
  const pace = paceOf(asked);
  const contents = await readContents(report.subject.file, file);
  const { training, heldOut } = halvesOf(contents, await takeSample(contents));
  const loudness = report.senses.map(({ share, control }) => share ?? control ?? 0);
  const sense = askedAbout(report, loudness);
  const others = loudness.map((value, i) => (i === sense ? Number.NEGATIVE_INFINITY : value));
  const outcomes = await trainNetworks(
    {
      ...{ training, heldOut, seeds, steps },
      widths: contents.senses.map(({ width }) => width),
      fusion: fusionOf(contents),
      classes: contents.classes.length,
      methods: ['vanilla', 'distill', 'dropout', 'ebr', 'ebr0'],
      teacher: others.indexOf(Math.max(...others)),
    },
    pace,
    (done) => asked.onProgress?.(done),
  );
  const of = (method: 'vanilla' | 'distill' | 'dropout' | 'ebr' | 'ebr0') =>
    outcomes.get(method) ?? [];
  const given = givenOf(report);
  const vanilla = of('vanilla');
  const arms = [
    ...(given
      ? [
          compare(
            'vanilla',
            'given',
            vanilla,
            vanilla.map(() => given),
            sense,
          ),
        ]
      : []),
    compare('distill', 'vanilla', of('distill'), vanilla, sense),
    compare('reallocation', 'without-adversary', of('ebr'), of('ebr0'), sense),
    compare('dropout', 'vanilla', of('dropout'), vanilla, sense),
  ];
  return {
    ...{ sense, given, arms, best: bestOf(arms, sense), seeds, steps },
    ...{ training: training.size, heldOut: heldOut.size },
  };
}

const definedIn = ({ seeds, steps }: RemediesAsked) => ({
  ...(seeds !== undefined && { seeds }),
  ...(steps !== undefined && { steps }),
});

/** The collapsed sense, or the one that is heard least. */
function askedAbout({ senses }: Report, loudness: readonly number[]): number {
  const collapsed = senses.findIndex((sense) => sense.collapsed);
  return collapsed >= 0 ? collapsed : loudness.indexOf(Math.min(...loudness));
}

function fusionOf({ head }: Contents): number {
  if (head?.layers !== 2) return FUSION.usual;
  return Math.max(FUSION.least, Math.min(FUSION.most, head.fusion));
}

/** What the model itself comes to, or nothing where it has no head or no shares. */
function givenOf({ accuracy, senses, entanglement }: Report): Outcome | null {
  if (accuracy === null) return null;
  const [share, alone] = [senses.map((one) => one.share), senses.map((one) => one.alone)];
  const known = (values: readonly (number | null)[]): values is readonly number[] =>
    values.every((value) => value !== null);
  return known(share) && known(alone) ? { accuracy, share, alone, entanglement } : null;
}

/** Rows to train on and others to measure on, standardised by the first. */
function halvesOf(contents: Contents, sample: Sample): { training: Half; heldOut: Half } {
  const widths = contents.senses.map(({ width }) => width);
  const [training, heldOut] = contents.split
    ? [sample.training, sample.heldOut]
    : twoFolds(contents, sample.training);
  const scale = training.codes.map((code, i) => standardiser(code, widths[i]));
  const half = ({ codes, labels }: Rows): Half => ({
    ...{ size: labels.length, labels },
    inputs: codes.map((code, i) => Float32Array.from(scale[i](code))),
  });
  return { training: half(training), heldOut: half(heldOut) };
}
