import type { DeliveryRequest, Step } from './delivery-request.ts';
import type { Declared } from './dialect.ts';
import type { Findings } from './finding.ts';
import type { Staging } from './staging.ts';

/** One delivery on its way through: what was asked, where it is worked on, what has been found. */
export interface Passage {
  readonly request: DeliveryRequest;
  readonly declared: Declared;
  readonly staging: Staging;
  readonly findings: Findings;
}

/** Shares of the whole at which each step begins and ends. */
const SPAN = {
  RECEIVE: [0, 0.1],
  SCAN: [0.1, 0.3],
  TRANSLATE: [0.3, 0.6],
  CHECK: [0.3, 0.95],
  KEEP: [0.95, 1],
} as const satisfies Record<Step, readonly [number, number]>;

/** Tells how far a step has come, if anyone wants to know. @param share of the step, from 0 to 1 */
export function tell({ request }: Passage, step: Step, share: number): void {
  const [from, to] = SPAN[step];
  request.onProgress?.(from + (to - from) * Math.min(1, share), step);
}
