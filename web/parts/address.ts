import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** What is chosen on a screen lives in its address, so that a shared link reopens the same. */
export function useAddress() {
  const [search, setSearch] = useSearchParams();
  const change = useCallback(
    (changes: Readonly<Record<string, string | null>>) =>
      setSearch(
        (current) => {
          const next = new URLSearchParams(current);
          Object.entries(changes).forEach(([name, value]) =>
            value === null ? next.delete(name) : next.set(name, value),
          );
          return next;
        },
        { replace: true, preventScrollReset: true },
      ),
    [setSearch],
  );
  return { search, change };
}

/** The value of a parameter that is one of those allowed, else the first of them. */
export function oneOf<T extends string>(search: URLSearchParams, name: string, allowed: readonly [T, ...T[]]): T {
  const asked = search.get(name);
  return allowed.find((value) => value === asked) ?? allowed[0];
}

/** A list of names in one parameter, as `table=funnel,survival`. */
export function listed(search: URLSearchParams, name: string): readonly string[] {
  return search.get(name)?.split(',').filter(Boolean) ?? [];
}
