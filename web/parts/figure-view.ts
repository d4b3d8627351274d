import { listed, useAddress } from './address.ts';

export type View = 'diagram' | 'table';

const REMEMBERED = 'connect-evidence.figure-view';

/** How a figure is shown: as its address says; where that says nothing, as its reader last chose. */
export function useFigureView(name: string): readonly [View, (chosen: string) => void] {
  const { search, change } = useAddress();
  const asTables = listed(search, 'table');
  const liked = localStorage.getItem(REMEMBERED) === 'table' && !search.has('table');
  const show = (chosen: string) => {
    localStorage.setItem(REMEMBERED, chosen);
    const others = asTables.filter((other) => other !== name);
    // Empty says that none is a table, which is not the same as saying nothing.
    change({ table: [...others, ...(chosen === 'table' ? [name] : [])].join(',') });
  };
  return [liked || asTables.includes(name) ? 'table' : 'diagram', show];
}
