/**
 * Products of row-major matrices of 32-bit floats. Tiles of four rows by eight columns stay in registers;
 * every number of a result is one sum, taken in the order of k, so that neither tiles nor shapes change its
 * bits. Strides are in bytes, rows of results multiples of four, columns of four.
 */

/** The first sums of a row of four: what is there already, a bias, or nothing. */
function begin(c: usize, bias: usize, more: i32): v128 {
  if (more) return v128.load(c);
  return bias ? v128.load(bias) : f32x4.splat(0);
}

/** Stores four sums: cut off below zero, or kept where another row is positive. */
function end(c: usize, sum: v128, relu: i32, mask: usize): void {
  if (relu) sum = f32x4.pmax(sum, f32x4.splat(0));
  if (mask) sum = v128.and(sum, f32x4.gt(v128.load(mask), f32x4.splat(0)));
  v128.store(c, sum);
}

/** C = A B, plus a bias or what C held; then ReLU, or zero where `mask` is not positive. */
export function rowsByColumns(
  a: usize,
  strideA: usize,
  b: usize,
  strideB: usize,
  c: usize,
  strideC: usize,
  rows: i32,
  depth: i32,
  columns: i32,
  bias: usize,
  more: i32,
  relu: i32,
  mask: usize,
  strideMask: usize,
): void {
  const along = (<usize>depth) << 2;
  let j: i32 = 0;
  for (; j + 8 <= columns; j += 8) {
    const across = (<usize>j) << 2;
    const start = bias ? bias + across : 0;
    const next = bias ? start + 16 : 0;
    for (let i: i32 = 0; i < rows; i += 4) {
      const to0 = c + <usize>i * strideC + across;
      const to1 = to0 + strideC;
      const to2 = to1 + strideC;
      const to3 = to2 + strideC;
      let c00 = begin(to0, start, more);
      let c01 = begin(to0 + 16, next, more);
      let c10 = begin(to1, start, more);
      let c11 = begin(to1 + 16, next, more);
      let c20 = begin(to2, start, more);
      let c21 = begin(to2 + 16, next, more);
      let c30 = begin(to3, start, more);
      let c31 = begin(to3 + 16, next, more);
      let a0 = a + <usize>i * strideA;
      let a1 = a0 + strideA;
      let a2 = a1 + strideA;
      let a3 = a2 + strideA;
      let from = b + across;
      const last = a0 + along;
      while (a0 < last) {
        const b0 = v128.load(from);
        const b1 = v128.load(from, 16);
        let x = v128.load_splat<f32>(a0);
        c00 = f32x4.add(c00, f32x4.mul(x, b0));
        c01 = f32x4.add(c01, f32x4.mul(x, b1));
        x = v128.load_splat<f32>(a1);
        c10 = f32x4.add(c10, f32x4.mul(x, b0));
        c11 = f32x4.add(c11, f32x4.mul(x, b1));
        x = v128.load_splat<f32>(a2);
        c20 = f32x4.add(c20, f32x4.mul(x, b0));
        c21 = f32x4.add(c21, f32x4.mul(x, b1));
        x = v128.load_splat<f32>(a3);
        c30 = f32x4.add(c30, f32x4.mul(x, b0));
        c31 = f32x4.add(c31, f32x4.mul(x, b1));
        a0 += 4;
        a1 += 4;
        a2 += 4;
        a3 += 4;
        from += strideB;
      }
      let m0: usize = 0;
      let m1: usize = 0;
      let m2: usize = 0;
      let m3: usize = 0;
      if (mask) {
        m0 = mask + <usize>i * strideMask + across;
        m1 = m0 + strideMask;
        m2 = m1 + strideMask;
        m3 = m2 + strideMask;
      }
      end(to0, c00, relu, m0);
      end(to0 + 16, c01, relu, mask ? m0 + 16 : 0);
      end(to1, c10, relu, m1);
      end(to1 + 16, c11, relu, mask ? m1 + 16 : 0);
      end(to2, c20, relu, m2);
      end(to2 + 16, c21, relu, mask ? m2 + 16 : 0);
      end(to3, c30, relu, m3);
      end(to3 + 16, c31, relu, mask ? m3 + 16 : 0);
    }
  }
  if (j === columns) return;
  const across = (<usize>j) << 2;
  const start = bias ? bias + across : 0;
  for (let i: i32 = 0; i < rows; i += 4) {
    const to0 = c + <usize>i * strideC + across;
    const to1 = to0 + strideC;
    const to2 = to1 + strideC;
    const to3 = to2 + strideC;
    let c0 = begin(to0, start, more);
    let c1 = begin(to1, start, more);
    let c2 = begin(to2, start, more);
    let c3 = begin(to3, start, more);
    let a0 = a + <usize>i * strideA;
    let a1 = a0 + strideA;
    let a2 = a1 + strideA;
    let a3 = a2 + strideA;
    let from = b + across;
    const last = a0 + along;
    while (a0 < last) {
      const row = v128.load(from);
      c0 = f32x4.add(c0, f32x4.mul(v128.load_splat<f32>(a0), row));
      c1 = f32x4.add(c1, f32x4.mul(v128.load_splat<f32>(a1), row));
      c2 = f32x4.add(c2, f32x4.mul(v128.load_splat<f32>(a2), row));
      c3 = f32x4.add(c3, f32x4.mul(v128.load_splat<f32>(a3), row));
      a0 += 4;
      a1 += 4;
      a2 += 4;
      a3 += 4;
      from += strideB;
    }
    const m0 = mask ? mask + <usize>i * strideMask + across : 0;
    end(to0, c0, relu, m0);
    end(to1, c1, relu, mask ? m0 + strideMask : 0);
    end(to2, c2, relu, mask ? m0 + 2 * strideMask : 0);
    end(to3, c3, relu, mask ? m0 + 3 * strideMask : 0);
  }
}

/** C = A^T B, plus what C held: the gradient of weights. A is depth x rows, B depth x columns. */
export function columnsByColumns(
  a: usize,
  strideA: usize,
  b: usize,
  strideB: usize,
  c: usize,
  strideC: usize,
  rows: i32,
  depth: i32,
  columns: i32,
  more: i32,
): void {
  let j: i32 = 0;
  for (; j + 8 <= columns; j += 8) {
    const across = (<usize>j) << 2;
    for (let i: i32 = 0; i < rows; i += 4) {
      const to0 = c + <usize>i * strideC + across;
      const to1 = to0 + strideC;
      const to2 = to1 + strideC;
      const to3 = to2 + strideC;
      let c00 = begin(to0, 0, more);
      let c01 = begin(to0 + 16, 0, more);
      let c10 = begin(to1, 0, more);
      let c11 = begin(to1 + 16, 0, more);
      let c20 = begin(to2, 0, more);
      let c21 = begin(to2 + 16, 0, more);
      let c30 = begin(to3, 0, more);
      let c31 = begin(to3 + 16, 0, more);
      let x = a + ((<usize>i) << 2);
      let from = b + across;
      for (let k: i32 = 0; k < depth; k++) {
        const b0 = v128.load(from);
        const b1 = v128.load(from, 16);
        let s = v128.load_splat<f32>(x);
        c00 = f32x4.add(c00, f32x4.mul(s, b0));
        c01 = f32x4.add(c01, f32x4.mul(s, b1));
        s = v128.load_splat<f32>(x, 4);
        c10 = f32x4.add(c10, f32x4.mul(s, b0));
        c11 = f32x4.add(c11, f32x4.mul(s, b1));
        s = v128.load_splat<f32>(x, 8);
        c20 = f32x4.add(c20, f32x4.mul(s, b0));
        c21 = f32x4.add(c21, f32x4.mul(s, b1));
        s = v128.load_splat<f32>(x, 12);
        c30 = f32x4.add(c30, f32x4.mul(s, b0));
        c31 = f32x4.add(c31, f32x4.mul(s, b1));
        x += strideA;
        from += strideB;
      }
      v128.store(to0, c00);
      v128.store(to0, c01, 16);
      v128.store(to1, c10);
      v128.store(to1, c11, 16);
      v128.store(to2, c20);
      v128.store(to2, c21, 16);
      v128.store(to3, c30);
      v128.store(to3, c31, 16);
    }
  }
  if (j === columns) return;
  const across = (<usize>j) << 2;
  for (let i: i32 = 0; i < rows; i += 4) {
    const to0 = c + <usize>i * strideC + across;
    const to1 = to0 + strideC;
    const to2 = to1 + strideC;
    const to3 = to2 + strideC;
    let c0 = begin(to0, 0, more);
    let c1 = begin(to1, 0, more);
    let c2 = begin(to2, 0, more);
    let c3 = begin(to3, 0, more);
    let x = a + ((<usize>i) << 2);
    let from = b + across;
    for (let k: i32 = 0; k < depth; k++) {
      const row = v128.load(from);
      c0 = f32x4.add(c0, f32x4.mul(v128.load_splat<f32>(x), row));
      c1 = f32x4.add(c1, f32x4.mul(v128.load_splat<f32>(x, 4), row));
      c2 = f32x4.add(c2, f32x4.mul(v128.load_splat<f32>(x, 8), row));
      c3 = f32x4.add(c3, f32x4.mul(v128.load_splat<f32>(x, 12), row));
      x += strideA;
      from += strideB;
    }
    v128.store(to0, c0);
    v128.store(to1, c1);
    v128.store(to2, c2);
    v128.store(to3, c3);
  }
}

/** Sums of columns, plus what was there: the gradient of a bias. */
export function columnSums(
  b: usize,
  stride: usize,
  to: usize,
  depth: i32,
  columns: i32,
  more: i32,
): void {
  for (let j: i32 = 0; j < columns; j += 4) {
    const across = (<usize>j) << 2;
    let sum = begin(to + across, 0, more);
    let from = b + across;
    for (let k: i32 = 0; k < depth; k++) {
      sum = f32x4.add(sum, v128.load(from));
      from += stride;
    }
    v128.store(to + across, sum);
  }
}

/** Transposes rows x columns floats, both multiples of four; both matrices lie without gaps. */
export function transpose(a: usize, to: usize, rows: i32, columns: i32): void {
  const strideA = (<usize>columns) << 2;
  const strideTo = (<usize>rows) << 2;
  for (let i: i32 = 0; i < rows; i += 4) {
    let from = a + <usize>i * strideA;
    let out = to + ((<usize>i) << 2);
    for (let j: i32 = 0; j < columns; j += 4) {
      const r0 = v128.load(from);
      const r1 = v128.load(from + strideA);
      const r2 = v128.load(from + 2 * strideA);
      const r3 = v128.load(from + 3 * strideA);
      const low01 = v128.shuffle<i32>(r0, r1, 0, 4, 1, 5);
      const high01 = v128.shuffle<i32>(r0, r1, 2, 6, 3, 7);
      const low23 = v128.shuffle<i32>(r2, r3, 0, 4, 1, 5);
      const high23 = v128.shuffle<i32>(r2, r3, 2, 6, 3, 7);
      v128.store(out, v128.shuffle<i64>(low01, low23, 0, 2));
      v128.store(out + strideTo, v128.shuffle<i64>(low01, low23, 1, 3));
      v128.store(out + 2 * strideTo, v128.shuffle<i64>(high01, high23, 0, 2));
      v128.store(out + 3 * strideTo, v128.shuffle<i64>(high01, high23, 1, 3));
      from += 16;
      out += 4 * strideTo;
    }
  }
}
