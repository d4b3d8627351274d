import type { Endpoint } from '../contract.ts';

const ENDPOINTS = ['OS', 'PFS', 'DOR', 'TOT', 'PFS1', 'TTE'] as const satisfies readonly Endpoint[];

export function isEndpoint(name: string): name is Endpoint {
  return ENDPOINTS.some((endpoint) => endpoint === name);
}
