/**
 * exp, log, cos and tanh of `src/data/exact-math.ts`, step by step the same sums and products of 64-bit
 * floats, so that their bits are the same: one number, or two at once. A test compares them.
 */

const LN2_HIGH: f64 = 0.6931471803691238;
const LN2_LOW: f64 = 1.9082149292705877e-10;
const INVERSE_LN2: f64 = Math.LOG2E;
const SQRT2: f64 = Math.SQRT2;

/** 2^k for a whole k from -1022 to 1023. */
function powerOfTwo(k: f64): f64 {
  return reinterpret<f64>((<i64>k + 1023) << 52);
}

function scaled(y: f64, k: f64): f64 {
  if (k > 1023) return y * powerOfTwo(1023) * powerOfTwo(k - 1023);
  if (k < -1021) return y * powerOfTwo(k + 60) * powerOfTwo(-60);
  return y * powerOfTwo(k);
}

export function exp(x: f64): f64 {
  if (!(x > -746)) return x <= -746 ? 0 : x;
  if (x > 710) return f64.POSITIVE_INFINITY;
  const k = floor(x * INVERSE_LN2 + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const p =
    0.16666666666666602 +
    t *
      (-0.0027777777777015593 +
        t * (6.613756321437934e-5 + t * (-1.6533902205465252e-6 + t * 4.1381367970572385e-8)));
  const c = r - t * p;
  return scaled(1 - (low - (r * c) / (2 - c) - high), k);
}

/** Two powers of e. Below -200 it gives e^-200: no difference once rounded to 32 bits. None above 0 but for NaN. */
export function exp2(x: v128): v128 {
  x = f64x2.max(x, f64x2.splat(-200));
  const k = f64x2.floor(f64x2.add(f64x2.mul(x, f64x2.splat(INVERSE_LN2)), f64x2.splat(0.5)));
  const high = f64x2.sub(x, f64x2.mul(k, f64x2.splat(LN2_HIGH)));
  const low = f64x2.mul(k, f64x2.splat(LN2_LOW));
  const r = f64x2.sub(high, low);
  const t = f64x2.mul(r, r);
  let p = f64x2.add(
    f64x2.splat(-1.6533902205465252e-6),
    f64x2.mul(t, f64x2.splat(4.1381367970572385e-8)),
  );
  p = f64x2.add(f64x2.splat(6.613756321437934e-5), f64x2.mul(t, p));
  p = f64x2.add(f64x2.splat(-0.0027777777777015593), f64x2.mul(t, p));
  p = f64x2.add(f64x2.splat(0.16666666666666602), f64x2.mul(t, p));
  const c = f64x2.sub(r, f64x2.mul(t, p));
  const rest = f64x2.sub(
    f64x2.sub(low, f64x2.div(f64x2.mul(r, c), f64x2.sub(f64x2.splat(2), c))),
    high,
  );
  const whole = i64x2.extend_low_i32x4_s(i32x4.trunc_sat_f64x2_s_zero(k));
  const power = i64x2.shl(i64x2.add(whole, i64x2.splat(1023)), 52);
  return f64x2.mul(f64x2.sub(f64x2.splat(1), rest), power);
}

export function log(x: f64): f64 {
  if (!(x > 0)) return x === 0 ? f64.NEGATIVE_INFINITY : NaN;
  if (x === f64.POSITIVE_INFINITY) return x;
  const tiny = x < powerOfTwo(-1022);
  const bits = reinterpret<u64>(tiny ? x * powerOfTwo(54) : x);
  const mantissa = reinterpret<f64>((bits & 0x000fffffffffffff) | 0x3ff0000000000000);
  const half = mantissa > SQRT2;
  const k = <f64>(<i32>(bits >> 52) - 1023 - (tiny ? 54 : 0) + (half ? 1 : 0));
  const f = (half ? mantissa / 2 : mantissa) - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const odd =
    z *
    (0.6666666666666735 +
      w * (0.2857142874366239 + w * (0.1818357216161805 + w * 0.14798198605116586)));
  const even = w * (0.3999999999940942 + w * (0.22222198432149784 + w * 0.15313837699209373));
  const square = 0.5 * f * f;
  return k * LN2_HIGH - (square - (s * (square + (odd + even)) + k * LN2_LOW) - f);
}

/** Two logarithms, of normal numbers above 0. */
export function log2(x: v128): v128 {
  const mantissa = v128.or(
    v128.and(x, i64x2.splat(0x000fffffffffffff)),
    i64x2.splat(0x3ff0000000000000),
  );
  const half = f64x2.gt(mantissa, f64x2.splat(SQRT2));
  const exponents = i64x2.sub(i64x2.sub(i64x2.shr_u(x, 52), i64x2.splat(1023)), half);
  const k = f64x2.convert_low_i32x4_s(v128.shuffle<i32>(exponents, exponents, 0, 2, 0, 2));
  const halved = f64x2.mul(mantissa, f64x2.splat(0.5));
  const f = f64x2.sub(v128.bitselect(halved, mantissa, half), f64x2.splat(1));
  const s = f64x2.div(f, f64x2.add(f64x2.splat(2), f));
  const z = f64x2.mul(s, s);
  const w = f64x2.mul(z, z);
  let odd = f64x2.add(
    f64x2.splat(0.1818357216161805),
    f64x2.mul(w, f64x2.splat(0.14798198605116586)),
  );
  odd = f64x2.add(f64x2.splat(0.2857142874366239), f64x2.mul(w, odd));
  odd = f64x2.mul(z, f64x2.add(f64x2.splat(0.6666666666666735), f64x2.mul(w, odd)));
  let even = f64x2.add(
    f64x2.splat(0.22222198432149784),
    f64x2.mul(w, f64x2.splat(0.15313837699209373)),
  );
  even = f64x2.mul(w, f64x2.add(f64x2.splat(0.3999999999940942), f64x2.mul(w, even)));
  const square = f64x2.mul(f64x2.mul(f64x2.splat(0.5), f), f);
  const inner = f64x2.add(
    f64x2.mul(s, f64x2.add(square, f64x2.add(odd, even))),
    f64x2.mul(k, f64x2.splat(LN2_LOW)),
  );
  const rest = f64x2.sub(f64x2.sub(square, inner), f);
  return f64x2.sub(f64x2.mul(k, f64x2.splat(LN2_HIGH)), rest);
}

/** Two cosines, of |x| up to a million. */
export function cos2(x: v128): v128 {
  const n = f64x2.floor(f64x2.add(f64x2.mul(x, f64x2.splat(0.6366197723675814)), f64x2.splat(0.5)));
  const first = f64x2.sub(x, f64x2.mul(n, f64x2.splat(1.5707963267341256)));
  const middle = f64x2.mul(n, f64x2.splat(6.077100506303966e-11));
  const second = f64x2.sub(first, middle);
  const rest = f64x2.sub(
    f64x2.mul(n, f64x2.splat(2.0222662487959506e-21)),
    f64x2.sub(f64x2.sub(first, second), middle),
  );
  const near = f64x2.sub(second, rest);
  const error = f64x2.sub(f64x2.sub(second, near), rest);
  const z = f64x2.mul(near, near);

  let r = f64x2.add(
    f64x2.splat(2.087572321298175e-9),
    f64x2.mul(z, f64x2.splat(-1.1359647557788195e-11)),
  );
  r = f64x2.add(f64x2.splat(-2.7557314351390663e-7), f64x2.mul(z, r));
  r = f64x2.add(f64x2.splat(2.480158728947673e-5), f64x2.mul(z, r));
  r = f64x2.add(f64x2.splat(-0.001388888888887411), f64x2.mul(z, r));
  r = f64x2.mul(z, f64x2.add(f64x2.splat(0.0416666666666666), f64x2.mul(z, r)));
  const halfZ = f64x2.mul(f64x2.splat(0.5), z);
  const w = f64x2.sub(f64x2.splat(1), halfZ);
  const cosine = f64x2.add(
    w,
    f64x2.add(
      f64x2.sub(f64x2.sub(f64x2.splat(1), w), halfZ),
      f64x2.sub(f64x2.mul(z, r), f64x2.mul(near, error)),
    ),
  );

  const v = f64x2.mul(z, near);
  let q = f64x2.add(
    f64x2.splat(-2.5050760253406863e-8),
    f64x2.mul(z, f64x2.splat(1.58969099521155e-10)),
  );
  q = f64x2.add(f64x2.splat(2.7557313707070068e-6), f64x2.mul(z, q));
  q = f64x2.add(f64x2.splat(-0.0001984126982985795), f64x2.mul(z, q));
  q = f64x2.add(f64x2.splat(0.00833333333332249), f64x2.mul(z, q));
  const bent = f64x2.mul(z, f64x2.sub(f64x2.mul(f64x2.splat(0.5), error), f64x2.mul(v, q)));
  const sine = f64x2.sub(
    near,
    f64x2.sub(f64x2.sub(bent, error), f64x2.mul(v, f64x2.splat(-0.16666666666666632))),
  );

  const quarter = f64x2.sub(
    n,
    f64x2.mul(f64x2.splat(4), f64x2.floor(f64x2.mul(n, f64x2.splat(0.25)))),
  );
  const odd = v128.or(f64x2.eq(quarter, f64x2.splat(1)), f64x2.eq(quarter, f64x2.splat(3)));
  const negative = v128.or(f64x2.eq(quarter, f64x2.splat(1)), f64x2.eq(quarter, f64x2.splat(2)));
  const value = v128.bitselect(sine, cosine, odd);
  return v128.bitselect(f64x2.neg(value), value, negative);
}

export function cos(x: f64): f64 {
  return f64x2.extract_lane(cos2(f64x2.splat(x)), 0);
}

export function tanh(x: f64): f64 {
  const size = abs(x);
  if (size > 0.625) {
    const value = 1 - 2 / (exp(2 * size) + 1);
    return x < 0 ? -value : value;
  }
  const z = x * x;
  const p = (-0.9643991794250523 * z - 99.28772310019185) * z - 1614.6876844170845;
  const q = ((z + 112.81167849163293) * z + 2235.4883906010045) * z + 4844.063053251255;
  return x + x * z * (p / q);
}
