import type { SurvivalStep } from './stairs.ts';

export interface RiskRow {
  readonly time: number;
  /** Null where withheld. */
  readonly atRisk: number | null;
  readonly censored: number | null;
  readonly events: number | null;
}

export interface SurvivalLine {
  readonly name: string;
  readonly steps: readonly SurvivalStep[];
  readonly risk: readonly RiskRow[];
}

export interface SurvivalChartWords {
  readonly time: string;
  readonly survival: string;
  readonly riskTitle: string;
  readonly withheld: string;
}
