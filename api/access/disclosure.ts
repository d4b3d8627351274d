declare const cleared: unique symbol;

/** An answer that has passed disclosure control. Only `Disclosure` makes one; the contract asks for nothing else. */
export type Cleared<T> = T extends null ? null : T & { readonly [cleared]: true };
