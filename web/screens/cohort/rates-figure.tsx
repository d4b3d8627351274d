import { useCallback } from 'react';
import type { Canvas } from '../../charts/palette.ts';
import { rateChart, rateChartHeight } from '../../charts/rate-chart.ts';
import { exactly } from '../../parts/count.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Figure } from '../../parts/figure.tsx';
import { LazyChart } from '../../parts/lazy-chart.tsx';
import { useWords } from '../../words/language.ts';
import { ratesFinding } from './response-finding.ts';
import type { Summary } from './response-section.tsx';

type Rates = Summary['rates'];

const ofTreated = (treated: number | null) =>
  treated === null ? ({ value: null, status: 'SUPPRESSED_SMALL' } as const) : exactly(treated);

/** Objective response and disease control with their intervals. */
export function RatesFigure({ summary, name = 'rates' }: { readonly summary: Summary; readonly name?: string }) {
  const { t, write } = useWords('cohort');
  const finding = ratesFinding(summary, { t, write });
  if (summary.rates.length === 0 && summary.ratesWithheld) {
    return (
      <p role="note" className="withheld">
        {finding}
      </p>
    );
  }
  return (
    <Figure
      name={name}
      question={t('response.rates.question')}
      finding={finding}
      origin={summary.provenance}
      subjects={ofTreated(summary.treated)}
      diagram={
        <>
          <RatesChart rates={summary.rates} finding={finding} />
          <p className="quiet">{t('response.rates.chartNote')}</p>
          {summary.flag && <p role="note">{t(`response.rates.${summary.flag}`)}</p>}
        </>
      }
      table={<RatesTable rates={summary.rates} />}
    />
  );
}

function RatesChart({ rates, finding }: { readonly rates: Rates; readonly finding: string }) {
  const { t, write } = useWords('cohort');
  const { t: codes } = useWords('codes');
  const draw = useCallback(
    (canvas: Canvas) => {
      const rows = rates.map(({ rate, denominator, r, n, share, clopperPearson }) => ({
        name: t('response.rates.row', {
          rate: codes(`rate.${rate}`),
          denominator: codes(`denominator.${denominator}`),
        }),
        text: t('response.rates.interval', {
          r: write.count(r),
          n: write.count(n),
          share: write.percent(share),
          range: write.percentRange(clopperPearson),
        }),
        lower: clopperPearson.lower ?? share,
        upper: clopperPearson.upper ?? share,
        share,
        n,
      }));
      return rateChart(rows, write, canvas);
    },
    [rates, t, codes, write],
  );
  const height = useCallback((width: number) => rateChartHeight(rates.length, width), [rates]);
  return <LazyChart draw={draw} height={height} title={t('response.rates.question')} description={finding} />;
}

function RatesTable({ rates }: { readonly rates: Rates }) {
  const { t, write } = useWords('cohort');
  const { t: codes } = useWords('codes');
  return (
    <DataTable
      caption={t('response.rates.caption')}
      columns={[
        { title: t('response.rates.rate') },
        { title: t('response.rates.r'), unit: t('response.rates.ofDenominator'), numeric: true },
        { title: t('response.rates.share'), unit: '%', numeric: true },
        { title: t('response.rates.clopperPearson'), unit: write.percent(0.95, 0), numeric: true },
        { title: t('response.rates.wilson'), unit: write.percent(0.95, 0), numeric: true },
      ]}
      rows={rates.map(({ rate, denominator, r, n, share, clopperPearson, wilson }) => ({
        key: `${rate} ${denominator}`,
        cells: [
          t('response.rates.row', { rate: codes(`rate.${rate}`), denominator: codes(`denominator.${denominator}`) }),
          `${write.count(r)}/${write.count(n)}`,
          write.percent(share),
          write.percentRange(clopperPearson),
          write.percentRange(wilson),
        ],
      }))}
    />
  );
}
