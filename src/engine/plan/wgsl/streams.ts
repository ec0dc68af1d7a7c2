/** Words of the same Philox streams that the host draws (`data/random.ts`), and normals made of them. */
export const STREAMS = `
fn high(a: u32, b: u32) -> u32 {
  let a0 = a & 0xffffu;
  let a1 = a >> 16u;
  let b0 = b & 0xffffu;
  let b1 = b >> 16u;
  let middle = a1 * b0 + ((a0 * b0) >> 16u);
  let cross = a0 * b1 + (middle & 0xffffu);
  return a1 * b1 + (middle >> 16u) + (cross >> 16u);
}

fn philox(block: u32, step: u32, seed: u32, name: u32) -> vec4u {
  var c = vec4u(block, step, 0, 0);
  var key = vec2u(seed, name);
  for (var round = 0u; round < 10u; round++) {
    c = vec4u(
      high(0xcd9e8d57u, c.z) ^ c.y ^ key.x, 0xcd9e8d57u * c.z,
      high(0xd2511f53u, c.x) ^ c.w ^ key.y, 0xd2511f53u * c.x);
    key += vec2u(0x9e3779b9u, 0xbb67ae85u);
  }
  return c;
}

fn word(position: u32, seed: u32, name: u32) -> u32 {
  return philox(position >> 2u, state[0], seed, name)[position & 3u];
}

fn seedAt(slot: u32) -> u32 { return tables[call.seedsAt + slot].y; }

fn uniform01(word: u32) -> f32 { return (f32(word) + 0.5f) / 4294967296f; }

/** Standard normal of two words, by Box and Muller. */
fn normal(first: u32, second: u32) -> f32 {
  let turn = uniform01(second);
  let angle = 6.283185307f * (turn - select(0f, 1f, turn > 0.5f));
  return sqrt(-2f * log(uniform01(first))) * cos(angle);
}
`;
