import { z } from 'zod';
import type { FirthFit } from '../../methods/survival/cox-firth.ts';
import { answer, caseKind } from './case-kind.ts';
import { coxDesign, coxFileShape, coxModelShape } from './cox-design.ts';

const numbers = z.array(z.number());

/** Cox's model by penalised likelihood. */
export const firthCase = caseKind(
  z.looseObject({
    data: coxFileShape,
    model: coxModelShape,
    expected: z.strictObject({
      names: z.array(z.string()),
      coef: numbers,
      se: numbers,
      profile_lower_hr: numbers,
      profile_upper_hr: numbers,
      p_plr: numbers,
      penalised_loglik: numbers,
    }),
  }),
  ({ data, model, expected }, checks, folder) => {
    const { input, names } = coxDesign(data, model, folder);
    const fit = answer<FirthFit>('cox-firth', input);
    const column = (read: (one: FirthFit['coefficients'][number]) => number) => fit.coefficients.map(read);
    checks.same('names', names, expected.names);
    checks.nearAll('coef', column((one) => one.coefficient), expected.coef); // prettier-ignore
    checks.nearAll('se', column((one) => one.standardError), expected.se); // prettier-ignore
    checks.nearAll('profile_lower_hr', column((one) => one.lower), expected.profile_lower_hr); // prettier-ignore
    checks.nearAll('profile_upper_hr', column((one) => one.upper), expected.profile_upper_hr); // prettier-ignore
    checks.nearAll('p_plr', column((one) => one.pValue), expected.p_plr); // prettier-ignore
    const units = unitsOf(input.covariates);
    const got = [fit.nullPenalisedLogLikelihood - units, fit.penalisedLogLikelihood - units];
    checks.nearAll('penalised_loglik', got, expected.penalised_loglik);
  },
);

/** The determinant in a penalised likelihood has the units of the covariates: coxphf takes them times their spread. */
function unitsOf(covariates: readonly (readonly number[])[]): number {
  const n = covariates.length;
  return covariates[0]!.reduce((sum, _, j) => {
    const mean = covariates.reduce((total, own) => total + own[j]! / n, 0);
    const squares = covariates.reduce((total, own) => total + (own[j]! - mean) ** 2, 0);
    return sum + Math.log(squares / (n - 1)) / 2;
  }, 0);
}
