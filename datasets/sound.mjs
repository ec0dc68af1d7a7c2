/** What the build scripts that speak share. */

/** Resamples by a Hann-windowed sinc, 16 zero crossings a side. */
export function resample(samples, from, to) {
  const ratio = Math.min(1, to / from);
  const reach = 16 / ratio;
  const length = Math.floor((samples.length * to) / from);
  return Float32Array.from({ length }, (_, n) => {
    const centre = (n * from) / to;
    let sum = 0;
    for (let k = Math.ceil(centre - reach); k <= centre + reach; k++) {
      if (k < 0 || k >= samples.length) continue;
      const x = (k - centre) * ratio;
      const sinc = x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
      sum += samples[k] * sinc * (0.5 + 0.5 * Math.cos((Math.PI * (k - centre)) / reach)) * ratio;
    }
    return sum;
  });
}

/** 8-bit mu-law (G.711, mu = 255, as the formula has it), scaled to full loudness. */
export function muLaw(samples) {
  const peak = samples.reduce((max, v) => Math.max(max, Math.abs(v)), 1e-9);
  return Uint8Array.from(samples, (value) => {
    const x = value / peak;
    const y = (Math.sign(x) * Math.log1p(255 * Math.abs(x))) / Math.log(256);
    return Math.round((y + 1) * 127.5);
  });
}

/** What espeak-ng's `engine` says, as it is set now, -1 to 1 at its own rate. */
export function said(engine, text) {
  const chunks = [];
  engine.synthesize(text, (audio) => {
    if (audio) chunks.push(Float32Array.from(audio, (value) => value / 32768));
    return false;
  });
  const samples = new Float32Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    samples.set(chunk, at);
    at += chunk.length;
  }
  return samples;
}
