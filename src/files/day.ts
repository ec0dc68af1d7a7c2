const MS_A_DAY = 86_400_000;

const two = (value: number) => String(value).padStart(2, '0');

/**
 * A day since 1970 (UTC), with its fraction, as ISO 8601: `2026-01-31`, or `2026-01-31T08:30:00.000Z`.
 * Years before 0 or beyond 9999 have a sign and six digits. After Howard Hinnant, "chrono-compatible low-level date
 * algorithms" (2013).
 */
export function isoOfDay(days: number): string {
  const ms = Math.round(days * MS_A_DAY);
  const whole = Math.floor(ms / MS_A_DAY);
  const shifted = whole + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const digits =
    year >= 0 && year <= 9999
      ? String(year).padStart(4, '0')
      : `${year < 0 ? '-' : '+'}${String(Math.abs(year)).padStart(6, '0')}`;
  const date = `${digits}-${two(month)}-${two(day)}`;
  const rest = ms - whole * MS_A_DAY;
  if (rest === 0) return date;
  const seconds = Math.floor(rest / 1000);
  const time = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two);
  return `${date}T${time.join(':')}.${String(rest % 1000).padStart(3, '0')}Z`;
}

const ISO =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?\s?(Z|[+-]\d\d(?::?\d\d)?)?)?$/;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Minutes that a zone is ahead of UTC: `+05:30`, `-08`, `Z`, or none, which is taken for UTC. */
function minutesAhead(zone = 'Z'): number {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(':', ''));
  return zone.startsWith('-') ? -minutes : minutes;
}

/**
 * Days since 1970 (UTC), with their fraction, of a date of ISO 8601 with or without a time; a time without a zone
 * is UTC. NaN of what is no such date. After the same source as `isoOfDay`.
 */
export function dayOfIso(text: string): number {
  if (text[4] !== '-') return Number.NaN;
  const found = ISO.exec(text);
  if (!found) return Number.NaN;
  const [year, month, day, hour, minute, second] = found
    .slice(1, 7)
    .map((digits) => Number(digits ?? 0));
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const most = MONTH_DAYS[month - 1] + (month === 2 && isLeap ? 1 : 0);
  if (!(day >= 1 && day <= most) || hour > 23 || minute > 59 || second > 60) return Number.NaN;
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  const days = era * 146_097 + dayOfEra - 719_468;
  const seconds = (hour * 60 + minute - minutesAhead(found[8])) * 60 + second;
  const ms = seconds * 1000 + Number(`0.${found[7] ?? 0}`) * 1000;
  return (days * MS_A_DAY + ms) / MS_A_DAY;
}
