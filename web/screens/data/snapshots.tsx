import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { DataSnapshotsDocument, type DataSnapshotsQuery } from '../../contract.ts';
import { Answer } from '../../parts/answer.tsx';
import { Button, Heading, Paragraph, Skeleton, Tag } from '../../parts/kit.ts';
import { useWords } from '../../words/language.ts';
import { ShortHash } from './copied.tsx';
import { FreezeForm } from './freeze-form.tsx';
import { Nothing } from './nothing.tsx';
import { WhyNot, useRights } from '../../parts/rights.tsx';
import { usePersonName } from './person-name.ts';
import { RowsTable } from './rows-table.tsx';
import { TableRows } from './table-rows.tsx';

type Snapshot = DataSnapshotsQuery['snapshots'][number];

/** What has been frozen, newest first, and the way to freeze more. */
export function Snapshots() {
  const { t } = useWords('data');
  const asked = useQuery(DataSnapshotsDocument, { variables: { first: 50 }, fetchPolicy: 'cache-and-network' });
  return (
    <section className="data-list">
      <FreezeDoor />
      <Answer asked={asked} what={t('tabs.snapshots').toLowerCase()} skeleton={<Skeleton height="24rem" />}>
        {({ snapshots }) =>
          snapshots.length === 0 ? (
            <Nothing title={t('snapshot.empty')} body={t('snapshot.emptyBody')} />
          ) : (
            <>
              <Paragraph className="quiet">{t('snapshot.idMeaning')}</Paragraph>
              <ol className="data-snapshots">
                {snapshots.map((snapshot, index) => (
                  <SnapshotCard key={snapshot.id} snapshot={snapshot} current={index === 0} />
                ))}
              </ol>
            </>
          )
        }
      </Answer>
    </section>
  );
}

function FreezeDoor() {
  const { t } = useWords('data');
  const rights = useRights();
  const [open, setOpen] = useState(false);
  if (!rights.known) return null;
  if (!rights.may('FREEZE')) return <WhyNot right="FREEZE" question={t('rights.whyNotFreeze')} />;
  if (open) return <FreezeForm close={() => setOpen(false)} />;
  return (
    <p className="data-freeze-door">
      <Button onClick={() => setOpen(true)}>{t('snapshot.freeze')}</Button>
    </p>
  );
}

function SnapshotCard({ snapshot, current }: { readonly snapshot: Snapshot; readonly current: boolean }) {
  const { t, write } = useWords('data');
  const person = usePersonName();
  const when = write.moment(snapshot.createdAt);
  return (
    <li className="data-card">
      <div className="data-card-head">
        <Heading level={2} data-size="xs">
          <ShortHash hash={snapshot.id} what={t('snapshot.id')} />
        </Heading>
        {current && <Tag data-color="success">{t('snapshot.current')}</Tag>}
      </div>
      <Paragraph className="quiet" data-size="sm">
        {snapshot.createdBy
          ? t('snapshot.createdBy', { when, who: person(snapshot.createdBy) })
          : t('snapshot.created', { when })}
      </Paragraph>
      <Paragraph>{snapshot.note ?? t('snapshot.noNote')}</Paragraph>
      <RowsTable
        caption={t('snapshot.caption')}
        captionHidden
        columns={[
          { key: 'source', head: t('snapshot.source'), cell: ({ source }) => <SourceName source={source} /> },
          { key: 'cut', head: t('snapshot.dataCut'), cell: ({ dataCut }) => write.date(dataCut) },
          { key: 'tables', head: t('snapshot.tables'), cell: ({ tables }) => <TableRows tables={tables} /> },
          {
            key: 'delivery',
            head: t('snapshot.delivery'),
            cell: ({ delivery }) => <ShortHash hash={delivery} what={t('delivery.id')} />,
          },
        ]}
        rows={snapshot.deliveries}
        keyOf={({ delivery }) => delivery}
      />
    </li>
  );
}

function SourceName({ source }: { readonly source: Snapshot['deliveries'][number]['source'] }) {
  const { t } = useWords('data');
  return (
    <>
      {source.title}{' '}
      {source.synthetic && (
        <Tag data-size="sm" data-color="warning">
          {t('source.synthetic')}
        </Tag>
      )}
    </>
  );
}
