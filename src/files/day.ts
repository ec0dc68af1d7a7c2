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
