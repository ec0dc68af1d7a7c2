import { Stream } from '#numeric/random.ts';
import type { DigitsHeader } from './digits.ts';
import { pooled, type Spectrograms } from './digits-sound.ts';
import { blockPowers, wordIn } from './ear.ts';
import { BANDS, FRAMES, melPower, relative } from './mel.ts';
import { fromMuLaw } from './mu-law.ts';
import type { OwnInputs } from './source.ts';

/** How the source of digits writes one picture or word as inputs. */
interface Writers {
  /** Signal-to-noise ratio of the sounds, dB, and the packed words. */
  readonly snr: number;
  readonly set: Spectrograms;
  /** Row of the word in every held-out pair. */
  wordsOf(seed: number, size: number): Int32Array;
  picture(whites: Float32Array, stream: Stream): Float32Array;
  sound(set: Spectrograms, word: number, stream: Stream): Float32Array;
}

/** Blocks quieter than this, against the loudest, do not count as speech. */
const ACTIVE = 10 ** -3.8;
/** Loudness left free above the mean power, so that noise is not cut off. */
const HEADROOM = 0.9;

/** A wave with white noise at this ratio in dB to its speech, scaled to fit -1 to 1. */
function noisyWave(wave: Float32Array, snr: number, stream: Stream): Float32Array {
  const powers = blockPowers(wave);
  const loudest = Math.max(...powers);
  const active = powers.filter((power) => power > ACTIVE * loudest);
  const signal = active.reduce((sum, power) => sum + power, 0) / active.length;
  const sd = Math.sqrt(signal / 10 ** (snr / 10));
  const noisy = wave.map((value) => value + sd * stream.normal());
  const peak = noisy.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9);
  return noisy.map((value) => (HEADROOM * value) / peak);
}

/** Lets a visitor's own picture, word or recording into the digits, with the noise of the run. */
export function ownInputs(
  { sounds, clips }: DigitsHeader,
  loadClips: () => Promise<Uint8Array>,
  { snr, set, wordsOf, picture, sound }: Writers,
): OwnInputs {
  const clipOf = new Map(clips.sounds.map((word, clip) => [word, clip]));
  let waves: Promise<Uint8Array> | undefined;
  return {
    clips: clips.sounds.map((word) => ({
      label: sounds.labels[word],
      voice: sounds.voices.names[sounds.voices.index[word]],
    })),
    clipsOf: (seed, size) => wordsOf(seed, size).map((word) => clipOf.get(word) ?? -1),
    picture: (whites, seed) => picture(whites, new Stream(seed, 'own-picture')),
    recording: (wave, seed) => {
      const window = wordIn(wave);
      if (!window) return undefined;
      const { bandwidths, bins } = sounds;
      const floor = 10 ** (sounds.floorDb / 10);
      const own: Spectrograms = {
        ...{ bands: BANDS, frames: FRAMES },
        power: Float32Array.from(relative(melPower(window)), (part) => Math.max(floor, part)),
        ...{ bandwidths, bins, floor },
      };
      const heard = set.bands === BANDS ? own : pooled(own);
      return sound(heard, 0, new Stream(seed, 'own-sound'));
    },
    spoken: (clip, seed) => sound(set, clips.sounds[clip], new Stream(seed, 'own-sound', clip)),
    heard: async (clip, seed) => {
      waves ??= loadClips().catch((error) => {
        waves = undefined;
        throw error;
      });
      const from = clip * clips.samples;
      const codes = (await waves).subarray(from, from + clips.samples);
      const wave = Float32Array.from(codes, fromMuLaw);
      return noisyWave(wave, snr, new Stream(seed, 'own-noise', clip));
    },
  };
}
