/**
 * exp, log, cos and tanh in nothing but +, -, *, / and comparisons, which IEEE 754 rounds in one way only:
 * the same bits in every browser, where Math.exp and its like may differ in the last ones. After fdlibm
 * (Sun Microsystems, 1993), with tanh after Cephes (Moshier, 1984); a test holds them to Math within 2 ulp.
 */

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const INVERSE_LN2 = Math.LOG2E;
const LN10 = Math.LN10;
const INVERSE_LN10 = Math.LOG10E;

const bits = new DataView(new ArrayBuffer(8));

/** 2^k for a whole k from -1022 to 1023. */
function powerOfTwo(k: number): number {
  bits.setUint32(0, (k + 1023) << 20);
  bits.setUint32(4, 0);
  return bits.getFloat64(0);
}

/** y 2^k, rounded once. */
function scaled(y: number, k: number): number {
  if (k > 1023) return y * powerOfTwo(1023) * powerOfTwo(k - 1023);
  if (k < -1021) return y * powerOfTwo(k + 60) * powerOfTwo(-60);
  return y * powerOfTwo(k);
}

export function exp(x: number): number {
  if (!(x > -746)) return Number.isNaN(x) ? x : 0;
  if (x > 710) return Number.POSITIVE_INFINITY;
  const k = Math.floor(x * INVERSE_LN2 + 0.5);
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

export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  const tiny = x < powerOfTwo(-1022);
  bits.setFloat64(0, tiny ? x * powerOfTwo(54) : x);
  const word = bits.getUint32(0);
  bits.setUint32(0, (word & 0xfffff) | 0x3ff00000);
  const mantissa = bits.getFloat64(0);
  const half = mantissa > Math.SQRT2;
  const k = (word >>> 20) - 1023 - (tiny ? 54 : 0) + (half ? 1 : 0);
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

/** cos and sin of x + y for |x| up to pi / 4, y being what x was rounded by. */
function cosNear(x: number, y: number): number {
  const z = x * x;
  const r =
    z *
    (0.0416666666666666 +
      z *
        (-0.001388888888887411 +
          z *
            (2.480158728947673e-5 +
              z *
                (-2.7557314351390663e-7 +
                  z * (2.087572321298175e-9 + z * -1.1359647557788195e-11)))));
  const w = 1 - 0.5 * z;
  return w + (1 - w - 0.5 * z + (z * r - x * y));
}

function sinNear(x: number, y: number): number {
  const z = x * x;
  const v = z * x;
  const r =
    0.00833333333332249 +
    z *
      (-0.0001984126982985795 +
        z * (2.7557313707070068e-6 + z * (-2.5050760253406863e-8 + z * 1.58969099521155e-10)));
  return x - (z * (0.5 * y - v * r) - y - v * -0.16666666666666632);
}

/** Of |x| up to a million. @throws RangeError beyond. */
export function cos(x: number): number {
  if (!(Math.abs(x) <= 1e6)) throw new RangeError(`The cosine of ${x} is not needed here.`);
  const n = Math.floor(x * 0.6366197723675814 + 0.5);
  const first = x - n * 1.5707963267341256;
  const second = first - n * 6.077100506303966e-11;
  const rest = n * 2.0222662487959506e-21 - (first - second - n * 6.077100506303966e-11);
  const near = second - rest;
  const error = second - near - rest;
  const turn = ((n % 4) + 4) % 4;
  if (turn === 0) return cosNear(near, error);
  if (turn === 1) return -sinNear(near, error);
  if (turn === 2) return -cosNear(near, error);
  return sinNear(near, error);
}

export function tanh(x: number): number {
  const size = Math.abs(x);
  if (size > 0.625) {
    const value = 1 - 2 / (exp(2 * size) + 1);
    return x < 0 ? -value : value;
  }
  const z = x * x;
  const p = (-0.9643991794250523 * z - 99.28772310019185) * z - 1614.6876844170845;
  const q = ((z + 112.81167849163293) * z + 2235.4883906010045) * z + 4844.063053251255;
  return x + x * z * (p / q);
}

export const log10 = (x: number): number => log(x) * INVERSE_LN10;

/** Of |x| up to 300; powers of whole numbers up to 22 have no error. */
export function pow10(x: number): number {
  const whole = Math.floor(x + 0.5);
  let power = 1;
  for (let k = 0; k < Math.abs(whole); k++) power *= 10;
  const rest = exp((x - whole) * LN10);
  return whole < 0 ? rest / power : rest * power;
}
