import type { Speech } from '../../words/language.ts';
import type { Summary } from './response-section.tsx';

type Voice = Pick<Speech<'cohort'>, 't' | 'write'>;

/** Best response in one sentence: responders of all, with those not evaluable named. */
export function bestFinding(best: NonNullable<Summary['best']>, { t, write }: Voice): string {
  const of = (...codes: readonly string[]): number =>
    best.filter(({ response }) => codes.includes(response)).reduce((sum, { n }) => sum + n, 0);
  const n = of('CR', 'PR', 'SD', 'PD', 'NE');
  const r = of('CR', 'PR');
  return t('response.best.finding', {
    r: write.count(r),
    n: write.count(n),
    share: write.percent(n === 0 ? null : r / n),
    ne: write.count(of('NE')),
  });
}

/** Objective response, and disease control with both its denominators; what was not delivered is left out. */
export function ratesFinding(
  { rates, ratesWithheld }: Pick<Summary, 'rates' | 'ratesWithheld'>,
  { t, write }: Voice,
): string {
  const of = (rate: string, denominator: string) =>
    rates.find((found) => found.rate === rate && found.denominator === denominator);
  const orr = of('OBJECTIVE_RESPONSE', 'ALL_TREATED') ?? of('OBJECTIVE_RESPONSE', 'EVALUABLE');
  const evaluable = of('DISEASE_CONTROL', 'EVALUABLE');
  const all = of('DISEASE_CONTROL', 'ALL_TREATED');
  const control = rates.some(({ rate }) => rate === 'DISEASE_CONTROL');
  const sentences = [
    orr &&
      t('response.rates.orr', {
        r: write.count(orr.r),
        n: write.count(orr.n),
        share: write.percent(orr.share),
        range: write.percentRange(orr.clopperPearson),
      }),
    evaluable && all && controlOfBoth(evaluable, all, { t, write }),
    ratesWithheld && (evaluable ?? all) && !(evaluable && all) ? controlOfOne((evaluable ?? all)!, { t, write }) : null,
    control || ratesWithheld ? null : t('response.rates.noControl'),
    ratesWithheld ? t('response.rates.withheld') : null,
  ];
  return sentences.filter(Boolean).join(' ');
}

type Rate = Summary['rates'][number];

function controlOfBoth(evaluable: Rate, all: Rate, { t, write }: Voice): string {
  return t('response.rates.dcr', {
    r: write.count(evaluable.r),
    evaluable: write.percent(evaluable.share),
    evaluableN: write.count(evaluable.n),
    evaluableRange: write.percentRange(evaluable.clopperPearson),
    all: write.percent(all.share),
    allN: write.count(all.n),
    allRange: write.percentRange(all.clopperPearson),
  });
}

function controlOfOne({ denominator, r, n, share, clopperPearson }: Rate, { t, write }: Voice): string {
  return t(denominator === 'EVALUABLE' ? 'response.rates.dcrEvaluable' : 'response.rates.dcrAll', {
    r: write.count(r),
    n: write.count(n),
    share: write.percent(share),
    range: write.percentRange(clopperPearson),
  });
}

/** How many were treated, followed and evaluable; what is withheld is said to be. */
export function countsFinding(
  { treated, followed, evaluable }: Pick<Summary, 'treated' | 'followed' | 'evaluable'>,
  { t, write }: Voice,
): string {
  const told = [
    treated !== null && t('response.count.treated', { n: write.count(treated) }),
    followed !== null && t('response.count.followed', { n: write.count(followed) }),
    evaluable !== null && t('response.count.evaluable', { n: write.count(evaluable) }),
  ].filter((part) => part !== false);
  const sentences = told.length === 0 ? [] : [`${told.join(', ')}.`];
  return [...sentences, ...(told.length < 3 ? [t('response.count.withheld')] : [])].join(' ');
}
