let context: AudioContext | undefined;
let playing: AudioBufferSourceNode | undefined;

/** Plays a wave from -1 to 1, and stops what was playing. @param rate samples a second, 8,000 to 96,000. */
export async function playWave(wave: Float32Array<ArrayBuffer>, rate: number): Promise<void> {
  context ??= new AudioContext();
  if (context.state === 'suspended') await context.resume();
  playing?.stop();
  const buffer = context.createBuffer(1, wave.length, rate);
  buffer.copyToChannel(wave, 0);
  playing = context.createBufferSource();
  playing.buffer = buffer;
  playing.connect(context.destination);
  playing.start();
}
