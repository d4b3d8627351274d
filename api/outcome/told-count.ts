import type { Count } from '../contract.ts';

export const OK = (value: number): Count => ({ value, status: 'OK' });
export const WITHHELD = { value: null, status: 'SUPPRESSED_SMALL' } as const satisfies Count;
