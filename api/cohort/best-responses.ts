/** Best responses, the best first; then those of sources that tell no more. */
export const RESPONSES = ['CR', 'PR', 'SD', 'PD', 'NE', 'RESPONDER', 'NON_RESPONDER'] as const;
