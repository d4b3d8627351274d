/**
 * Whether numbers, and lists and objects of them, are those of a reference to a relative 1e-8: the ten digits it prints.
 * @returns the first that is not, in words; null when all are
 */
export function firstDifference(got: unknown, wanted: unknown, tolerance = 1e-8, at = ''): string | null {
  if (typeof wanted === 'number' && typeof got === 'number') {
    const close = Math.abs(got - wanted) <= tolerance * Math.max(Math.abs(wanted), 1e-300);
    return close ? null : `${at}: got ${got}, expected ${wanted}`;
  }
  if (typeof wanted !== 'object' || wanted === null)
    return Object.is(got, wanted) ? null : `${at}: got ${JSON.stringify(got)}, expected ${JSON.stringify(wanted)}`;
  const inside = got as Readonly<Record<string, unknown>>;
  for (const [key, value] of Object.entries(wanted)) {
    const difference = firstDifference(inside[key], value, tolerance, `${at}/${key}`);
    if (difference !== null) return difference;
  }
  return null;
}
