/** The seed of the demonstration. Another seed gives other people with the same funnel. */
export const DEMO_SEED = 20231001;
