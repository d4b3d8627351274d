/** How far an answer may be from what is expected: a number passes when either holds. */
export interface Tolerance {
  readonly rel: number;
  readonly abs: number;
}

export interface Verdict {
  readonly name: string;
  readonly verdict: 'ok' | 'FAIL' | 'UNSUPPORTED';
  readonly detail: string;
}

/** What was found by comparing one reference case with our answers. */
export class Checks {
  private count = 0;
  private worst = 0;
  private failure: string | null = null;
  private readonly unanswered: string[] = [];

  constructor(
    private readonly name: string,
    private readonly tolerance: Tolerance,
  ) {}

  /** Compares numbers; null stands for a value that is not defined, and agrees with null alone. */
  near(what: string, got: number | null | undefined, expected: unknown, tolerance = this.tolerance): void {
    this.count++;
    if (typeof expected !== 'number' || typeof got !== 'number') {
      if (got !== expected) this.fail(what, got, expected);
      return;
    }
    if (got === expected) return;
    const error = Math.abs(got - expected);
    const relative = expected === 0 ? error : error / Math.abs(expected);
    if (error > tolerance.abs && relative > tolerance.rel) return this.fail(what, got, expected);
    // A value near 0 that passes by its absolute error says nothing by its relative one.
    this.worst = Math.max(this.worst, relative <= tolerance.rel ? relative : Math.min(relative, error));
  }

  nearAll(
    what: string,
    got: readonly (number | null)[],
    expected: readonly unknown[],
    tolerance = this.tolerance,
  ): void {
    this.same(`${what}.length`, got.length, expected.length);
    expected.forEach((value, i) => this.near(`${what}[${i}]`, got[i], value, tolerance));
  }

  same(what: string, got: unknown, expected: unknown): void {
    this.count++;
    if (JSON.stringify(got) !== JSON.stringify(expected)) this.fail(what, got, expected);
  }

  /** Names something of the case that no method of ours answers. */
  lacks(what: string): void {
    if (!this.unanswered.includes(what)) this.unanswered.push(what);
  }

  fail(what: string, got: unknown, expected: unknown): void {
    this.failure ??= `${what} got ${asText(got)} expected ${asText(expected)}`;
  }

  verdict(): Verdict {
    const agree = `checks=${this.count} maxRelErr=${this.worst === 0 ? '0' : this.worst.toExponential(1)}`;
    if (this.failure !== null) return { name: this.name, verdict: 'FAIL', detail: this.failure };
    if (this.count === 0 && this.unanswered.length === 0) {
      return { name: this.name, verdict: 'UNSUPPORTED', detail: 'nothing to compare was found in it' };
    }
    if (this.unanswered.length === 0) return { name: this.name, verdict: 'ok', detail: agree };
    const without = `no method of ours answers ${this.unanswered.join(', ')}`;
    const rest = this.count > 0 ? `; the rest agrees (${agree})` : '';
    return { name: this.name, verdict: 'UNSUPPORTED', detail: `${without}${rest}` };
  }
}

const asText = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));
