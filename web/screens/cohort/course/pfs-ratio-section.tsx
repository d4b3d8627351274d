import { useQuery } from '@apollo/client/react';
import { CohortPfsRatioDocument, type CohortPfsRatioQuery } from '../../../contract.ts';
import { oneOf, useAddress } from '../../../parts/address.ts';
import { Answer } from '../../../parts/answer.tsx';
import { Choice } from '../../../parts/choice.tsx';
import { exactly } from '../../../parts/count.tsx';
import { FigureSkeleton } from '../../../parts/figure-skeleton.tsx';
import { Figure } from '../../../parts/figure.tsx';
import { Paragraph } from '../../../parts/kit.ts';
import { Withheld } from '../../../parts/withheld.tsx';
import { NOTHING } from '../../../words/format.ts';
import { useWords } from '../../../words/language.ts';
import type { CohortFound } from '../cohort.tsx';
import { ratioFinding } from './course-finding.ts';
import { PairLines, PairTable, RatioCounts } from './pair-lines.tsx';
import { PictureNotes } from './picture-notes.tsx';

export type PfsRatioFound = Extract<CohortPfsRatioQuery['pfsRatio'], { __typename?: 'PfsRatio' }>;

const THRESHOLDS = ['1.3', '1.33', '1.5'] as const;

export function PfsRatioSection({ cohort }: { readonly cohort: CohortFound }) {
  const { t } = useWords('course');
  return cohort.endpoints.includes('PFS1') ? <Asked cohort={cohort} /> : <Paragraph>{t('ratio.none')}</Paragraph>;
}

function Asked({ cohort: { id, snapshot, source } }: { readonly cohort: CohortFound }) {
  const { t, write } = useWords('course');
  const { search, change } = useAddress();
  // Of a protected source another threshold beside the usual one would tell of the few between them.
  const allowed = source.disclosure === 'OPEN' ? THRESHOLDS : (['1.3'] as const);
  const threshold = oneOf<(typeof THRESHOLDS)[number]>(search, 'ratio', allowed);
  const variables = { cohort: id, snapshot, ratio: Number(threshold) };
  const asked = useQuery(CohortPfsRatioDocument, { variables });
  return (
    <>
      {allowed.length > 1 && (
        <div className="choices">
          <Choice
            label={t('ratio.threshold')}
            value={threshold}
            options={allowed.map((value) => ({ value, label: write.number(Number(value), value.length - 2) }))}
            onChange={(ratio) => change({ ratio })}
          />
        </div>
      )}
      <Answer asked={asked} what={t('what.ratio')} skeleton={<FigureSkeleton height="24rem" />}>
        {({ pfsRatio }) => {
          if (pfsRatio.__typename !== 'PfsRatio') return <Withheld {...pfsRatio} />;
          return pfsRatio.pairs === 0 ? <Paragraph>{t('ratio.none')}</Paragraph> : <RatioFigure ratio={pfsRatio} />;
        }}
      </Answer>
    </>
  );
}

function RatioFigure({ ratio }: { readonly ratio: PfsRatioFound }) {
  const { t, write } = useWords('course');
  const finding = ratioFinding(ratio, { t, write });
  const { lines, pairs } = ratio;
  return (
    <Figure
      name="pfs-ratio"
      question={t('ratio.question')}
      finding={finding}
      origin={ratio.provenance}
      subjects={exactly(pairs)}
      diagram={lines && <PairLines lines={lines} threshold={ratio.ratio} finding={finding} />}
      table={lines ? <PairTable lines={lines} threshold={ratio.ratio} /> : <RatioCounts ratio={ratio} />}
      below={<Beside ratio={ratio} />}
    />
  );
}

/** What the share must never be read without. */
function Beside({ ratio }: { readonly ratio: PfsRatioFound }) {
  const { t, write } = useWords('course');
  const { share, limits, medianRatio, lines } = ratio;
  const facts = [
    ...(share === null ? [] : [[t('ratio.share'), write.percent(share)] as const]),
    ...(limits === null
      ? []
      : [[t('ratio.interval'), limits.lower === null ? NOTHING : write.percentRange(limits)] as const]),
    ...(medianRatio === null ? [] : [[t('ratio.median'), write.number(medianRatio, 2)] as const]),
  ];
  return (
    <>
      <dl className="facts facts-large">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {lines && <RatioCounts ratio={ratio} />}
      <p className="caution" role="note">
        {t('ratio.warning')}
      </p>
      {lines === null && <p className="quiet">{t('ratio.linesWithheld')}</p>}
      <PictureNotes look={ratio.look} coarse={ratio.coarse && lines !== null} />
    </>
  );
}
