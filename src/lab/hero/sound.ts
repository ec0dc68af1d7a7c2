import { playWave as play } from '#parts/play-wave.ts';

/** Samples a second of the words, and of what the network hears. */
const RATE = 8000;
/** How long a recording takes, ms. */
const RECORDING_MS = 1800;

/** Plays a wave at 8 kHz, and stops what was playing. */
export const playWave = (wave: Float32Array): Promise<void> => play(new Float32Array(wave), RATE);

/** Why there is no recording. */
export type Trouble = 'refused' | 'missing' | 'none' | 'broken';

const troubleOf = (error: unknown): Trouble => {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'missing' : 'broken';
};

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function recorded(stream: MediaStream): Promise<Float32Array> {
  const recorder = new MediaRecorder(stream);
  const parts: Blob[] = [];
  recorder.ondataavailable = ({ data }) => parts.push(data);
  const ended = new Promise((resolve) => {
    recorder.onstop = resolve;
  });
  recorder.start();
  await wait(RECORDING_MS);
  recorder.stop();
  await ended;
  const bytes = await new Blob(parts).arrayBuffer();
  // Decoding brings the sound to the rate of the context.
  const decoded = await new OfflineAudioContext(1, 1, RATE).decodeAudioData(bytes);
  return decoded.getChannelData(0).slice();
}

/**
 * Records from the microphone, which the browser asks the visitor for.
 *
 * @param started called when the visitor may speak.
 * @returns a wave at 8 kHz, or why there is none.
 */
export async function record(started: () => void): Promise<Float32Array | Trouble> {
  if (!navigator.mediaDevices || typeof MediaRecorder === 'undefined') return 'none';
  let stream: MediaStream | undefined;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1 } });
    started();
    return await recorded(stream);
  } catch (error) {
    return troubleOf(error);
  } finally {
    for (const track of stream?.getTracks() ?? []) track.stop();
  }
}
