import { useAddress } from '../../parts/address.ts';
import { Choice } from '../../parts/choice.tsx';
import { Heading, Paragraph } from '../../parts/kit.ts';
import { Link } from '../../parts/link.tsx';
import { useTitle } from '../../parts/title.ts';
import { useWords } from '../../words/language.ts';
import { UNITS } from '../cohort/survival-question.ts';
import { AddCohort } from './add-cohort.tsx';
import './compare.css';
import { MOST_COMPARED, useCompared } from './compared.ts';
import { ComparedCohort } from './compared-cohort.tsx';
import { askedEndpoint, askedUnit, ENDPOINTS } from './compared-endpoint.ts';

/** Two to four cohorts side by side. */
export function Compare() {
  const { t, write } = useWords('compare');
  const { ids, leftOut, add, remove } = useCompared();
  useTitle(t('title'));
  return (
    <div className="page">
      <Heading level={1} data-size="lg">
        {t('title')}
      </Heading>
      <Paragraph>{t('lead')}</Paragraph>
      <div className="choices">
        {ids.length < MOST_COMPARED && <AddCohort shown={ids} onAdd={add} />}
        {ids.length > 0 && <SurvivalChoice />}
      </div>
      {leftOut > 0 && <Paragraph role="note">{t('tooMany', { most: write.count(MOST_COMPARED) })}</Paragraph>}
      {ids.length === 0 && <Empty />}
      {ids.length === 1 && <Paragraph>{t('oneMore')}</Paragraph>}
      {ids.length > 1 && (
        <p role="note" className="withheld">
          {t('notRandomised')}
        </p>
      )}
      <div className="compared">
        {ids.map((id, place) => (
          <ComparedCohort key={id} id={id} place={place + 1} onRemove={() => remove(id)} />
        ))}
      </div>
    </div>
  );
}

function Empty() {
  const { t } = useWords('compare');
  return (
    <div className="empty">
      <Paragraph>{t('empty')}</Paragraph>
      <Link to="/compare?cohorts=INSPIRE,SUMMIT">{t('example')}</Link>
    </div>
  );
}

function SurvivalChoice() {
  const { t } = useWords('compare');
  const codes = useWords('codes');
  const { search, change } = useAddress();
  return (
    <>
      <Choice
        label={t('endpoint')}
        value={askedEndpoint(search)}
        options={ENDPOINTS.map((value) => ({ value, label: codes.t(`endpoint.${value}`) }))}
        onChange={(endpoint) => change({ endpoint })}
      />
      <Choice
        label={t('unit')}
        value={askedUnit(search)}
        options={UNITS.map((value) => ({ value, label: codes.t(`unit.${value}`) }))}
        onChange={(unit) => change({ unit })}
      />
    </>
  );
}
