import type { ArrayFile } from '#files/arrays.ts';
import { fileChecksum, type HashOptions, numbersIn } from '#files/checksum.ts';
import { readContents } from './contents/contents.ts';
import { countControls, trainControls } from './controls.ts';
import { aboutFile } from './findings/about.ts';
import { Findings } from './findings/findings.ts';
import { beginWith, countRows, type Known, placesOf } from './known.ts';
import { numberOf } from './number.ts';
import { type Pace, paceOf, type Waiting } from './pace.ts';
import { STEPS } from './read-outs.ts';
import type { DiagnosisProgress, Report } from './report.ts';
import { everyRow } from './rest.ts';
import { takeSample } from './sample.ts';
import { Tally } from './tally.ts';
import { write } from './write.ts';

export interface Asked extends Waiting {
  /** Name of the file, for sentences and the report. */
  readonly name: string;
  /** Resamples behind every interval; 1,000 where nothing is said. */
  readonly resamples?: number;
  /** Steps of each network that is trained; 300 where nothing is said. */
  readonly steps?: number;
  /** Another maker of SHA-256, where there is a faster one. */
  readonly hasher?: HashOptions['hasher'];
  readonly onProgress?: (progress: DiagnosisProgress) => void;
}

const RESAMPLES = 1000;
/** Where the work of each stage ends, of all of it. */
const ENDS = { reading: 0.05, head: 0.15, 'read-outs': 0.55, rest: 0.9, checksum: 1 };

/**
 * What is wrong with a multimodal model, if anything is, from the codes of its encoders and its fusion head. The
 * first numbers rest on a sample of rows; then all rows go by, a few megabytes at a time.
 *
 * @throws FileError with one sentence if the file is not what it should be; whatever `signal` was ended with.
 */
export async function diagnose(file: ArrayFile, asked: Asked): Promise<Report> {
  const pace = paceOf(asked);
  const tell = (stage: DiagnosisProgress['stage'], done: number, report: Report | null = null) =>
    asked.onProgress?.({ stage, done, report });
  tell('reading', 0);
  const contents = await readContents(asked.name, file);
  await pace.breathe();
  const sample = await takeSample(contents);
  tell('reading', ENDS.reading);
  await pace.breathe();

  const { resamples = RESAMPLES, steps = STEPS } = asked;
  const first = beginWith(asked.name, contents, sample, resamples);
  if (asked.onProgress) tell('head', ENDS.head, write(first, false));
  await pace.breathe();

  const { controls, tally, columns } = first;
  await trainControls(contents, sample, { pace, steps }, controls, (part) =>
    tell('read-outs', ENDS.head + part * (ENDS['read-outs'] - ENDS.head)),
  );
  const places = placesOf(contents, sample.heldOut);
  countControls(contents, controls, tally, columns, sample.heldOut, places);

  const found = new Findings(contents);
  const known = sample.whole ? first : await measureAll(first, found, pace, tell);
  if (sample.whole) {
    found.see(sample.heldOut.rows, sample.heldOut.codes);
    if (contents.split) found.see(sample.training.rows, sample.training.codes);
  }
  const findings = [...found.all(sample), ...(await aboutFile(known, sample))];
  // All but its number: of a large file that takes as long as reading it once more.
  if (!sample.whole) tell('rest', ENDS.rest, write({ ...known, findings }, false));
  const used = { ...file, arrays: contents.arrays.used };
  const checksum = await checksumOf(used, asked, (part) =>
    tell('rest', ENDS.rest + part * (ENDS.checksum - ENDS.rest)),
  );
  const whole = write({ ...known, findings }, true);
  const report = {
    ...whole,
    number: numberOf(checksum, { resamples, steps }),
    subject: { ...whole.subject, checksum },
  };
  tell('rest', ENDS.checksum, report);
  return report;
}

/** @param told how much was hashed, 0 to 1. */
async function checksumOf(
  file: ArrayFile,
  { hasher, signal }: Asked,
  told: (part: number) => void,
): Promise<string> {
  const total = numbersIn(file);
  let done = 0;
  const onNumbers = (count: number) => {
    signal?.throwIfAborted();
    done += count;
    told(done / total);
  };
  const { checksum } = await fileChecksum(file, { hasher, onNumbers });
  return checksum;
}

/** Counts every held-out row anew, and looks at every row of the file. */
async function measureAll(
  first: Known,
  found: Findings,
  pace: Pace,
  tell: (stage: 'read-outs' | 'rest', done: number, report?: Report) => void,
): Promise<Known> {
  tell('read-outs', ENDS['read-outs'], write(first, false));
  const { contents, columns, controls, ofHead } = first;
  const tally = new Tally(first.tally.units, columns.size);
  for await (const { all, heldOut, places } of everyRow(contents, pace)) {
    found.see(all.rows, all.codes);
    if (places.length > 0) {
      countRows(contents, tally, columns, heldOut, places);
      ofHead?.scan.count(tally, columns, heldOut, places);
      countControls(contents, controls, tally, columns, heldOut, places);
    }
    const done = (all.rows[all.rows.length - 1] + 1) / contents.rows;
    tell('rest', ENDS['read-outs'] + done * (ENDS.rest - ENDS['read-outs']));
  }
  return { ...first, tally, measured: contents.heldOut.length };
}
