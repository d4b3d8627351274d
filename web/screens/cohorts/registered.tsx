import { People } from '../../parts/count.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Heading, Paragraph } from '../../parts/kit.ts';
import { SourceTags } from '../../parts/source-tags.tsx';
import { useWords } from '../../words/language.ts';
import type { Chosen } from './chosen.ts';
import type { Listed } from './listed.ts';
import { Pick } from './pick.tsx';

/** Sources and the cohorts they delivered. */
export function Registered({ cohorts, chosen }: { readonly cohorts: readonly Listed[]; readonly chosen: Chosen }) {
  const { t } = useWords('cohorts');
  return (
    <section className="section" aria-labelledby="registered">
      <div>
        <Heading level={2} data-size="sm" id="registered">
          {t('registered.title')} <span className="quiet">({cohorts.length})</span>
        </Heading>
        <Paragraph className="quiet">{t('registered.lead')}</Paragraph>
      </div>
      {cohorts.length === 0 ? (
        <Paragraph>{t('none')}</Paragraph>
      ) : (
        <DataTable
          caption={t('registered.caption')}
          captionHidden
          columns={[
            { title: t('cohort') },
            { title: t('n'), numeric: true },
            { title: t('drug') },
            { title: t('tumour') },
            { title: t('source') },
          ]}
          rows={cohorts.map((cohort) => ({
            key: cohort.id,
            cells: [
              <Pick cohort={cohort} chosen={chosen} />,
              <People of={cohort.subjects} />,
              cohort.drug ?? '',
              cohort.tumourType ?? '',
              <>
                {cohort.source.id} <SourceTags source={cohort.source} />
              </>,
            ],
          }))}
        />
      )}
    </section>
  );
}
