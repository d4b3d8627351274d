import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { DataDeliveryDocument } from '../../contract.ts';
import { Answer } from '../../parts/answer.tsx';
import { Button, Heading, Skeleton } from '../../parts/kit.ts';
import { Link } from '../../parts/link.tsx';
import { useWords } from '../../words/language.ts';
import { ShortHash } from './copied.tsx';
import { StateTag } from './deliveries-table.tsx';
import { DeliveredFiles } from './delivered-files.tsx';
import { FindingsTable } from './findings-table.tsx';
import { changeDraft, claimDraft } from './import/draft-store.ts';
import { Nothing } from './nothing.tsx';
import { usePersonName } from './person-name.ts';
import { RecordCounts } from './record-counts.tsx';
import { RefusedAttributes } from './refused-attributes.tsx';
import { useRights } from '../../parts/rights.tsx';
import type { Report } from './report.ts';
import { TableRows } from './table-rows.tsx';

/** One delivery, as it was judged: counts, findings, files, what was thrown away, and its mapping. */
export function DeliveryDetail({ id }: { readonly id: string }) {
  const { t } = useWords('data');
  const asked = useQuery(DataDeliveryDocument, { variables: { id } });
  return (
    <section className="data-list">
      <p className="data-back">
        <Link to="/data?view=deliveries">← {t('delivery.back')}</Link>
      </p>
      <Answer asked={asked} what={t('delivery.id').toLowerCase()} skeleton={<Skeleton height="24rem" />}>
        {({ delivery }) =>
          delivery ? (
            <Detail delivery={delivery} />
          ) : (
            <Nothing title={t('delivery.notFound')} body={t('delivery.notFoundBody')} />
          )
        }
      </Answer>
    </section>
  );
}

function Detail({ delivery }: { readonly delivery: Report }) {
  const { t, write } = useWords('data');
  const person = usePersonName();
  return (
    <article className="data-detail">
      <header className="data-detail-head">
        <Heading level={2} data-size="sm">
          {t('delivery.title', { source: delivery.source })}
        </Heading>
        <StateTag state={delivery.state} />
      </header>
      <dl className="data-facts data-facts-wide">
        <Fact name={t('delivery.when')}>{write.moment(delivery.deliveredAt)}</Fact>
        <Fact name={t('delivery.by')}>{person(delivery.deliveredBy) ?? t('delivery.byNobody')}</Fact>
        <Fact name={t('delivery.format')}>{delivery.format}</Fact>
        <Fact name={t('delivery.dataCut')}>{write.date(delivery.dataCut)}</Fact>
        <Fact name={t('delivery.id')}>
          <ShortHash hash={delivery.id} what={t('delivery.id')} />
        </Fact>
      </dl>
      <RecordCounts counts={delivery} />
      <FindingsTable
        findings={delivery.findings}
        count={delivery.findingCount}
        download={{
          href: `/api/v1/deliveries/${encodeURIComponent(delivery.id)}/findings.csv`,
          name: `findings-${delivery.source}-${delivery.id.slice(0, 12)}.csv`,
        }}
      />
      <section className="data-section">
        <Heading level={3} data-size="2xs">
          {t('delivery.tables')}
        </Heading>
        {delivery.tables.length === 0 ? <p>{t('delivery.noTables')}</p> : <TableRows tables={delivery.tables} />}
      </section>
      <DeliveredFiles files={delivery.files} />
      <RefusedAttributes refused={delivery.refusedAttributes} />
      <Mapping delivery={delivery} />
    </article>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Mapping({ delivery }: { readonly delivery: Report }) {
  const { t } = useWords('data');
  return (
    <section className="data-section">
      <Heading level={3} data-size="2xs">
        {t('delivery.mapping')}
      </Heading>
      {delivery.mapping === null ? (
        <p>{t('delivery.noMapping')}</p>
      ) : (
        <>
          <pre className="data-yaml" tabIndex={0} aria-label={t('delivery.mapping')}>
            {delivery.mapping}
          </pre>
          <SameMapping source={delivery.source} mapping={delivery.mapping} />
        </>
      )}
    </section>
  );
}

/** The next delivery of a source is mostly written as the last one was. */
function SameMapping({ source, mapping }: { readonly source: string; readonly mapping: string }) {
  const { t } = useWords('data');
  const rights = useRights();
  const navigate = useNavigate();
  if (!rights.may('DELIVER')) return null;
  const begin = () => {
    if (rights.person !== null) claimDraft(rights.person);
    changeDraft({ source, mapping });
    void navigate('/data/import');
  };
  return (
    <div className="data-actions">
      <Button variant="secondary" data-size="sm" onClick={begin}>
        {t('delivery.again')}
      </Button>
    </div>
  );
}
