import { People } from '../../parts/count.tsx';
import { Paragraph } from '../../parts/kit.ts';
import { useWords } from '../../words/language.ts';
import type { CohortFound } from './cohort.tsx';

/** Who belongs to the cohort, in one sentence and in facts. */
export function DefinitionTab({ cohort }: { readonly cohort: CohortFound }) {
  const { t } = useWords('cohort');
  const { code, drug, tumourType, alteration, subjects, source } = cohort;
  const facts = [
    [t('n'), <People of={subjects} />],
    [t('drug'), drug],
    [t('tumour'), tumourType],
    [t('alteration'), alteration],
    [t('source'), source.title],
  ] as const;
  return (
    <section className="section" aria-labelledby="tab-definition">
      <Paragraph>
        {code === null ? t('definitionWhole', { source: source.id }) : t('definition', { source: source.id, code })}
      </Paragraph>
      <dl className="facts">
        {facts
          .filter(([, value]) => value !== null)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
