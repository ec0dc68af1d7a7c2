/** A WAV with these numbers from -1 to 1, of all channels in turn; 24 bits are whole numbers, 32 and 64 may be floats. */
export function wavOf(
  values: readonly number[],
  { rate = 8000, channels = 1, bits = 16, float = false, extensible = false } = {},
): Uint8Array<ArrayBuffer> {
  const width = bits / 8;
  const head = extensible ? 40 : 16;
  const length = values.length * width;
  const bytes = new Uint8Array(28 + head + length);
  const view = new DataView(bytes.buffer);
  const word = (at: number, text: string) => bytes.set(new TextEncoder().encode(text), at);
  word(0, 'RIFF');
  view.setUint32(4, bytes.length - 8, true);
  word(8, 'WAVEfmt ');
  view.setUint32(16, head, true);
  const tag = float ? 3 : 1;
  view.setUint16(20, extensible ? 0xfffe : tag, true);
  view.setUint16(22, channels, true);
  view.setUint32(24, rate, true);
  view.setUint32(28, rate * channels * width, true);
  view.setUint16(32, channels * width, true);
  view.setUint16(34, bits, true);
  if (extensible) view.setUint16(44, tag, true);
  word(20 + head, 'data');
  view.setUint32(24 + head, length, true);
  for (const [k, value] of values.entries()) {
    const at = 28 + head + k * width;
    if (float && bits === 32) view.setFloat32(at, value, true);
    else if (float) view.setFloat64(at, value, true);
    else if (bits === 8) view.setUint8(at, Math.round(value * 128 + 128));
    else {
      const whole = Math.round(value * 2 ** (bits - 1));
      for (let b = 0; b < width; b++) view.setUint8(at + b, Math.floor(whole / 256 ** b) & 255);
    }
  }
  return bytes;
}
