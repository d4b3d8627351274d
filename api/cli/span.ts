const UNITS_MS = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
const LONGEST_DAYS = 366;

/** @returns milliseconds of a span such as 30m, 8h or 7d */
export function parseSpan(text: string): number {
  const [, amount, unit] = /^(\d{1,6})([mhd])$/.exec(text) ?? [];
  const span = Number(amount) * UNITS_MS[unit as keyof typeof UNITS_MS];
  if (span > 0 && span <= LONGEST_DAYS * UNITS_MS.d) return span;
  throw new SyntaxError(
    `Cannot read a span as it must be minutes, hours or days up to a year, such as 8h: got "${text}"`,
  );
}
