import type { Week16 } from '../../cohort/week16.ts';
import type { ToldResponse } from '../../contract.ts';

const TOLD = ['CR', 'PR', 'SD', 'PD', 'NE', 'RESPONDER', 'NON_RESPONDER'] as const satisfies readonly ToldResponse[];

export const responseOf = ({ best }: Week16): ToldResponse => TOLD.find((code) => code === best) ?? 'UNKNOWN';
