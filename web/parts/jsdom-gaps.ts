// What browsers have and jsdom lacks, as far as the router and the design system ask for it while they load.
// Specs import it first.
import { TextDecoder, TextEncoder } from 'node:util';

Object.assign(globalThis, {
  TextDecoder,
  TextEncoder,
  CSS: { escape: (text: string) => text, supports: () => false },
});

/** jsdom lays nothing out and has no scheme: it answers as a light screen. */
window.matchMedia ??= (media) =>
  Object.assign(new EventTarget(), {
    media,
    matches: false,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  }) as MediaQueryList;
