import { useSyncExternalStore } from 'react';
import type { Shade } from '../charts/palette.ts';

export const SCHEMES = ['auto', 'light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

const REMEMBERED = 'connect-evidence.scheme';
const listeners = new Set<() => void>();
const systemIsDark = () => matchMedia('(prefers-color-scheme: dark)');

const scheme = (): Scheme => SCHEMES.find((known) => known === localStorage.getItem(REMEMBERED)) ?? 'auto';

const shade = (): Shade => {
  const chosen = scheme();
  if (chosen !== 'auto') return chosen;
  return systemIsDark().matches ? 'dark' : 'light';
};

/** Lays the remembered scheme on the document, before anything is drawn. */
export function startScheme(): void {
  document.documentElement.dataset.colorScheme = scheme();
}

export function chooseScheme(chosen: Scheme): void {
  localStorage.setItem(REMEMBERED, chosen);
  startScheme();
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  const system = systemIsDark();
  listeners.add(listener);
  system.addEventListener('change', listener);
  return () => {
    listeners.delete(listener);
    system.removeEventListener('change', listener);
  };
}

export const useScheme = (): Scheme => useSyncExternalStore(subscribe, scheme);

/** Light or dark as it is now, whatever chose it. */
export const useShade = (): Shade => useSyncExternalStore(subscribe, shade);
