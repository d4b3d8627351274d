import type { ReactNode } from 'react';
import type { FunnelStepName } from '../../contract.ts';
import { People } from '../../parts/count.tsx';
import { Heading, Skeleton } from '../../parts/kit.ts';
import { useWords } from '../../words/language.ts';
import type { ControlRate, Step } from './programme.ts';
import { useShareLimits } from './share-limits.ts';

interface HeadlineProps {
  readonly steps: readonly Step[];
  /** Null while they are on their way, or where there are none. */
  readonly control: readonly ControlRate[] | null;
}

/** Four numbers to start from; disease control never with one denominator alone. */
export function Headline({ steps, control }: HeadlineProps) {
  const { t, write } = useWords('overview');
  const of = (code: FunnelStepName) => steps.find((step) => step.code === code);
  const limits = useShareLimits(steps);
  const shareOf = (code: 'ACTIONABLE' | 'TREATED', words: 'ofScreened' | 'ofActionable') => {
    const share = of(code)?.share ?? null;
    if (share === null) return null;
    const told = t(`headline.${words}`, { share: write.percent(share) });
    const range = limits[code];
    return range ? `${told}, ${t('headline.interval', { range: write.percentRange(range) })}` : told;
  };
  return (
    <section aria-labelledby="headline">
      <Heading level={2} data-size="2xs" id="headline" className="visually-hidden">
        {t('headline.title')}
      </Heading>
      <dl className="headline">
        <Tile name={t('headline.SCREENED')} step={of('SCREENED')} />
        <Tile name={t('headline.ACTIONABLE')} step={of('ACTIONABLE')} note={shareOf('ACTIONABLE', 'ofScreened')} />
        <Tile name={t('headline.TREATED')} step={of('TREATED')} note={shareOf('TREATED', 'ofActionable')} />
        <div className="tile">
          <dt>{t('headline.DISEASE_CONTROL')}</dt>
          <dd className="tile-rates">
            <Control rates={control} />
          </dd>
        </div>
      </dl>
    </section>
  );
}

interface TileProps {
  readonly name: string;
  readonly step: Step | undefined;
  readonly note?: ReactNode;
}

function Tile({ name, step, note }: TileProps) {
  const { t } = useWords('overview');
  return (
    <div className="tile">
      <dt>{name}</dt>
      <dd>
        <span className="tile-number">{step ? <People of={step.subjects} /> : '–'}</span>
        <span className="tile-note">{step ? note : t('headline.noRates')}</span>
      </dd>
    </div>
  );
}

function Control({ rates }: { readonly rates: readonly ControlRate[] | null }) {
  const { t, write } = useWords('overview');
  if (rates === null) return <Skeleton height="4.5rem" />;
  if (rates.length === 0) return <span className="tile-note">{t('headline.noRates')}</span>;
  return rates.map(({ denominator, r, n, share, limits }) => (
    <span key={denominator} className="tile-rate">
      <span className="tile-number">{write.percent(share)}</span>
      <span className="tile-note">
        {t(denominator === 'EVALUABLE' ? 'headline.evaluable' : 'headline.treated', {
          r: write.count(r),
          n: write.count(n),
        })}
        {', '}
        {t('headline.interval', { range: write.percentRange(limits) })}
      </span>
    </span>
  ));
}
