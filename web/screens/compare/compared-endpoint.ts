import type { Endpoint, TimeUnit } from '../../contract.ts';
import { oneOf } from '../../parts/address.ts';
import { UNITS } from '../cohort/survival-question.ts';

export const ENDPOINTS = ['OS', 'PFS', 'DOR', 'TOT'] as const satisfies readonly Endpoint[];

/** One endpoint for all: never one cohort's OS beside another's PFS. */
export const askedEndpoint = (search: URLSearchParams): (typeof ENDPOINTS)[number] =>
  oneOf<(typeof ENDPOINTS)[number]>(search, 'endpoint', ENDPOINTS);

export const askedUnit = (search: URLSearchParams): TimeUnit => oneOf<TimeUnit>(search, 'unit', UNITS);
