import { endsIdentityNumber } from './identity-number.ts';

export const EMAIL = /[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}/;
const [BEFORE, AFTER] = [64, 128];

/** What in a short text names a person outright, in words for a finding; null where nothing does. */
export function directIdentifierIn(text: string): string | null {
  const plain = text.normalize('NFKC');
  if (holdsIdentityNumber(plain)) return 'national identity number';
  return holdsAddress(plain) ? 'e-mail address' : null;
}

function holdsIdentityNumber(text: string): boolean {
  const bytes = new TextEncoder().encode(text);
  let digits = 0;
  for (let at = 0; at <= bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 48 && byte <= 57) digits++;
    else if (endsIdentityNumber(bytes, at - digits, at)) return true;
    else digits = 0;
  }
  return false;
}

function holdsAddress(text: string): boolean {
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    if (EMAIL.test(text.slice(Math.max(0, at - BEFORE), at + AFTER))) return true;
  }
  return false;
}
