import { Injectable } from '@nestjs/common';
import type { Count, Suppressed, SuppressionReason } from '../contract.ts';
import { mayTell } from '../methods/disclosure/smallest-count.ts';
import { DisclosurePolicy } from './disclosure-policy.ts';

declare const cleared: unique symbol;

/** An answer that has passed disclosure control. Only `Disclosure` makes one; the contract asks for nothing else. */
export type Cleared<T> = T extends null ? null : T & { readonly [cleared]: true };

/** How far one may speak of the people of a source. */
export interface SourceRules {
  readonly source: string;
  /** Public data, shown exactly. */
  readonly open: boolean;
  /** Fewest people a shown number may describe; 0 when open. */
  readonly threshold: number;
}

/** The one gate through which every number about people leaves. */
@Injectable()
export class Disclosure {
  constructor(private readonly policy: DisclosurePolicy) {}

  get policyHash(): string {
    return this.policy.hash;
  }

  /** A source the policy does not name is protected. */
  rules(source: string): SourceRules {
    return this.policy.rules(source);
  }

  /** The rules of an answer drawn from several sources: open only if all are, the highest threshold of any. */
  strictest(rules: readonly SourceRules[]): SourceRules {
    if (rules.length === 0)
      throw new RangeError('Cannot choose the strictest rules as there must be a source: got none');
    return {
      source: rules.map(({ source }) => source).join('+'),
      open: rules.every(({ open }) => open),
      threshold: Math.max(...rules.map(({ threshold }) => threshold)),
    };
  }

  /** A number of people as it may be told: nobody is told, too few are not. */
  count(n: number, rules: SourceRules): Count {
    return mayTell(n, rules.threshold) ? { value: n, status: 'OK' } : { value: null, status: 'SUPPRESSED_SMALL' };
  }

  /**
   * @param people fewest people that any exact number in the result describes; a result about nobody is withheld,
   *   Infinity stands for a result in which every number is 0
   */
  clear<T>(people: number, rules: SourceRules, result: () => T): Cleared<T> | Cleared<Suppressed> {
    if (!(people >= 0)) throw new RangeError(`Cannot clear a result as people must be a number >= 0: got ${people}`);
    return people < rules.threshold
      ? passed<Suppressed>({ __typename: 'Suppressed', reason: 'TOO_FEW', threshold: rules.threshold })
      : passed(result());
  }

  /** In place of a result that is withheld for another reason than its numbers. */
  withheld(reason: SuppressionReason, { threshold }: SourceRules): Cleared<Suppressed> {
    return passed({ __typename: 'Suppressed', reason, threshold });
  }

  /** For a result in which every number of people was made by `count()`. */
  counted<T>(result: T): Cleared<T> {
    return passed(result);
  }

  /** @throws {RangeError} unless the source is open */
  exact<T>(result: T, rules: SourceRules): Cleared<T> {
    if (!rules.open) throw new RangeError(`Cannot show exact numbers as the source must be open: got ${rules.source}`);
    return passed(result);
  }
}

const passed = <T>(result: T): Cleared<T> => result as Cleared<T>;
