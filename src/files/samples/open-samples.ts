import { type Bytes, checkRange } from '../bytes.ts';
import { FileError } from '../file-error.ts';
import type { SampleSize, Samples } from '../samples.ts';
import { told } from '../told.ts';
import { aboutOthers, broughtOf } from './brought.ts';
import { type Extent, isSampleName, type Kind, kindOf, refuseSample } from './kinds.ts';
import { aboutLabels, labelReadings } from './labels.ts';
import { inChannels, type Picture, resized } from './picture.ts';
import { resampled } from './resample.ts';
import type { Sound } from './sound.ts';

/** A file of a folder or an archive. */
export interface SampleFile {
  /** Path within it. */
  readonly path: string;
  readonly open: () => Promise<Bytes>;
}

interface Sample extends SampleFile {
  /** What it is called where it is refused. */
  readonly name: string;
  readonly kind: Kind;
  readonly extent: Extent;
}

const HEAD = 16;
/** Seconds of a sound that are taken, if nothing else is asked for. */
const MOST_SECONDS = 60;

/** Under another name, by which a refusal names it. */
const called = (bytes: Bytes, name: string): Bytes => ({
  name,
  size: bytes.size,
  async read(from, to) {
    checkRange(this, from, to);
    return bytes.read(from, to);
  },
});

async function sampleOf({ path, open }: SampleFile, name: string): Promise<Sample> {
  const own = async () => called(await open(), name);
  const bytes = await own();
  const head = await bytes.read(0, Math.min(HEAD, bytes.size));
  const kind = kindOf(head);
  if (!kind) {
    refuseSample(name);
    throw new FileError(name, 'it is no picture or sound', 'take it out');
  }
  return { path, name, open: own, kind, extent: await kind.extent(bytes) };
}

/** The size that fits all: the smallest picture; the lowest rate and the longest sound. */
function sizeOf(extents: readonly Extent[]): { size: SampleSize; notes: readonly string[] } {
  const pictures = extents.flatMap((extent) => (extent.of === 'image' ? [extent] : []));
  const sounds = extents.flatMap((extent) => (extent.of === 'sound' ? [extent] : []));
  if (pictures.length > 0) {
    const least = (lengths: number[]) => lengths.reduce((a, b) => Math.min(a, b));
    const width = least(pictures.map((one) => one.width));
    const height = least(pictures.map((one) => one.height));
    const channels = pictures.some(({ colour }) => colour) ? 3 : 1;
    const same = pictures.every((one) => one.width === width && one.height === height);
    const size: SampleSize = { of: 'image', width, height, channels };
    return {
      size,
      notes: same ? [] : [`Pictures differ in size; each is made ${width} x ${height}.`],
    };
  }
  const rate = sounds.reduce((least, one) => Math.min(least, one.rate), Infinity);
  const longest = sounds.reduce((most, { seconds }) => Math.max(most, seconds), 0);
  const notes = [
    ...(sounds.some((one) => one.rate !== rate)
      ? [`Sounds differ in rate; each is made ${rate} Hz.`]
      : []),
    ...(longest > MOST_SECONDS ? [`Of each sound the first ${MOST_SECONDS} s are taken.`] : []),
  ];
  return { size: { of: 'sound', rate, seconds: Math.min(longest, MOST_SECONDS) }, notes };
}

function fitted(decoded: Picture | Sound, size: SampleSize, name: string): Float32Array {
  if (size.of === 'sound' && 'rate' in decoded) {
    return resampled(decoded, size.rate, Math.round(size.rate * size.seconds));
  }
  if (size.of === 'image' && 'width' in decoded) {
    return resized(inChannels(decoded, size.channels), size.width, size.height).values;
  }
  throw new FileError(name, told`it is no ${size.of}`, 'take it out');
}

/**
 * Pictures or sounds, each decoded when it is asked for.
 *
 * @param name of the folder or archive.
 * @param nameOf what a file is called where it is refused, by its path.
 * @throws FileError if there is none, one cannot be read, or there are both.
 */
export async function openSamples(
  name: string,
  files: readonly SampleFile[],
  nameOf = (path: string) => path,
): Promise<Samples> {
  const samples: Sample[] = [];
  // A single file was chosen for what it holds, whatever it is called.
  const brought = files.length === 1 ? files : broughtOf(files);
  const isTaken = ({ path }: SampleFile) => files.length === 1 || isSampleName(path);
  const taken = brought.filter(isTaken);
  for (const file of taken) samples.push(await sampleOf(file, nameOf(file.path)));
  const [first] = samples;
  if (!first) throw new FileError(name, 'it holds no pictures or sounds', 'choose another');
  const { of } = first.kind;
  const odd = samples.find(({ kind }) => kind.of !== of);
  if (odd) {
    throw new FileError(odd.name, 'pictures and sounds lie in one folder', 'bring them one by one');
  }
  const { size: usual, notes: about } = sizeOf(samples.map(({ extent }) => extent));
  const readings = labelReadings(samples.map(({ path }) => path));
  const others = brought.filter((file) => !isTaken(file));
  const notes = [...aboutLabels(readings), ...about, ...aboutOthers(others)];
  return {
    ...{ kind: 'samples', of, count: samples.length, size: usual, reproducible: true, notes },
    names: samples.map(({ path }) => path),
    ...{ labels: readings[0].labels, readings },
    async decode(index, size) {
      const sample = samples[index];
      return fitted(await sample.kind.decode(await sample.open()), size, sample.name);
    },
  };
}
