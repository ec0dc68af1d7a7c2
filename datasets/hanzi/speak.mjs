/**
 * Has the syllables of the held-out characters spoken by espeak-ng's Mandarin voice: `npm run speak` in this
 * folder, before `npm run build`. espeak-ng's output differs slightly from run to run, so what it said is kept here.
 */
import { writeFileSync } from 'node:fs';
import startEspeak from '@echogarden/espeak-ng-emscripten';
import { gzipSync } from 'fflate';
import { blockPowers } from '../../src/data/ear.ts';
import { RATE } from '../../src/data/mel.ts';
import { muLaw, resample, said } from '../sound.mjs';
import { ordered, train, unihan } from './characters.mjs';
import { spokenOf } from './pinyin.mjs';

/** Blocks of 10 ms quieter than this, against the loudest, are cut off at both ends: 30 dB. */
const QUIET = 1e-3;
const BLOCK = RATE / 100;

function trimmed(wave) {
  const powers = blockPowers(wave);
  const limit = Math.max(...powers) * QUIET;
  const first = powers.findIndex((power) => power > limit);
  const last = powers.findLastIndex((power) => power > limit) + 1;
  return wave.subarray(first * BLOCK, last * BLOCK);
}

const module = await startEspeak();
const engine = await new module.eSpeakNGWorker();
engine.set_voice('cmn');
engine.set_rate(175);
const heard = ordered.slice(train).flatMap((char) => unihan.pinyin.get(char) ?? []);
const syllables = [...new Set(heard.map(spokenOf))].sort();
const clips = syllables.map((syllable) =>
  muLaw(trimmed(resample(said(engine, syllable), engine.samplerate, RATE))),
);
const starts = [0];
for (const clip of clips) starts.push(starts.at(-1) + clip.length);
writeFileSync(
  new URL('../../public/data/hanzi/spoken.mulaw.gz', import.meta.url),
  gzipSync(Buffer.concat(clips)),
);
writeFileSync(
  new URL('clips.json', import.meta.url),
  `${JSON.stringify({ rate: RATE, syllables, starts })}\n`,
);
console.log(`${syllables.length} syllables, ${(starts.at(-1) / 1e6).toFixed(2)} MB`);
