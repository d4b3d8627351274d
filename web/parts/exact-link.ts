import { useLocation } from 'react-router';

/** The address of what is shown, tied to its snapshot: newer data will not change what it opens. */
export function useExactLink(snapshot: string | null): string {
  const { pathname, search } = useLocation();
  const address = new URLSearchParams(search);
  if (snapshot !== null) address.set('snapshot', snapshot);
  return `${pathname}?${address.toString()}`;
}
