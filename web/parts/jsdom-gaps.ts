// What browsers have and jsdom lacks, as far as the router and the design system ask for it while they load.
// Specs import it first.
import { TextDecoder, TextEncoder } from 'node:util';

Object.assign(globalThis, {
  TextDecoder,
  TextEncoder,
  CSS: { escape: (text: string) => text, supports: () => false },
});
