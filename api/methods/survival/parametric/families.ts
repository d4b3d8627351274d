import type { Family, FamilyName } from './family.ts';
import { GAMMA, GENERALISED_GAMMA } from './generalised-gamma.ts';
import { LOG_LOGISTIC, LOG_NORMAL, WEIBULL } from './location-scale.ts';
import { EXPONENTIAL, GOMPERTZ, WEIBULL_PH } from './proportional-hazards.ts';

/** Every family by its name. */
export const FAMILIES: Readonly<Record<FamilyName, Family>> = {
  exponential: EXPONENTIAL,
  weibull: WEIBULL,
  'weibull-ph': WEIBULL_PH,
  gompertz: GOMPERTZ,
  'log-logistic': LOG_LOGISTIC,
  'log-normal': LOG_NORMAL,
  gamma: GAMMA,
  'generalised-gamma': GENERALISED_GAMMA,
};
