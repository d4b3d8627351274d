import { useMutation, useQuery } from '@apollo/client/react';
import { useId, useState, type FormEvent } from 'react';
import {
  DataDeliveriesDocument,
  DataFreezeDocument,
  DataSnapshotsDocument,
  type DataFreezeMutation,
  type DeliverySummaryFragment,
} from '../../contract.ts';
import { Answer } from '../../parts/answer.tsx';
import { Alert, Button, Heading, Paragraph, Skeleton, Textfield } from '../../parts/kit.ts';
import { Link } from '../../parts/link.tsx';
import { useWords } from '../../words/language.ts';
import { DeliveryChoice } from './delivery-choice.tsx';
import { MOST_LISTED, newestAccepted } from './newest-accepted.ts';

type Frozen = DataFreezeMutation['freezeSnapshot'];

/** Freezes the newest accepted delivery of each source, or a choice among them. */
export function FreezeForm({ close }: { readonly close: (() => void) | null }) {
  const { t } = useWords('data');
  const asked = useQuery(DataDeliveriesDocument, {
    variables: { source: null, first: MOST_LISTED },
    fetchPolicy: 'cache-and-network',
  });
  const title = useId();
  return (
    <section className="data-freeze" aria-labelledby={title}>
      <Heading level={2} data-size="xs" id={title}>
        {t('snapshot.freeze')}
      </Heading>
      <Paragraph>{t('snapshot.freezeLead')}</Paragraph>
      <Answer asked={asked} what={t('tabs.deliveries').toLowerCase()} skeleton={<Skeleton height="8rem" />}>
        {({ deliveries }) => <Fields candidates={newestAccepted(deliveries)} close={close} />}
      </Answer>
    </section>
  );
}

interface FieldsProps {
  readonly candidates: readonly DeliverySummaryFragment[];
  readonly close: (() => void) | null;
}

function Fields({ candidates, close }: FieldsProps) {
  const { t } = useWords('data');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [note, setNote] = useState('');
  const [empty, setEmpty] = useState(false);
  const [freeze, { data, error, loading }] = useMutation(DataFreezeDocument, {
    refetchQueries: [DataSnapshotsDocument],
  });
  const chosen = candidates.filter(({ id }) => !left.has(id)).map(({ id }) => id);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setEmpty(chosen.length === 0);
    if (chosen.length === 0 || loading) return;
    void freeze({ variables: { deliveries: chosen, note: note.trim() || null } }).catch(() => null);
  };
  if (data?.freezeSnapshot.__typename === 'Snapshot') return <Done frozen={data.freezeSnapshot} close={close} />;
  if (candidates.length === 0) return <Paragraph>{t('snapshot.nothing')}</Paragraph>;
  return (
    <form className="data-form" onSubmit={submit} noValidate>
      <DeliveryChoice
        candidates={candidates}
        left={left}
        setLeft={setLeft}
        fault={empty ? t('snapshot.noChoice') : null}
      />
      <Textfield
        label={t('snapshot.note')}
        description={t('snapshot.noteMeaning')}
        value={note}
        maxLength={200}
        onChange={({ target }) => setNote(target.value)}
      />
      <Refused frozen={data?.freezeSnapshot ?? null} failed={error !== undefined} />
      <div className="data-actions">
        <Button type="submit" loading={loading}>
          {t('snapshot.submit')}
        </Button>
        {close && (
          <Button variant="tertiary" onClick={close}>
            {t('snapshot.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}

function Refused({ frozen, failed }: { readonly frozen: Frozen | null; readonly failed: boolean }) {
  const { t } = useWords('data');
  if (!failed && frozen?.__typename !== 'Refusal') return null;
  return (
    <Alert data-color="danger" role="alert">
      <strong>{t('snapshot.refused')}.</strong> {frozen?.__typename === 'Refusal' ? frozen.message : t('failed')}
    </Alert>
  );
}

interface DoneProps {
  readonly frozen: Extract<Frozen, { readonly __typename: 'Snapshot' }>;
  readonly close: (() => void) | null;
}

function Done({ frozen, close }: DoneProps) {
  const { t } = useWords('data');
  return (
    <Alert data-color="success" role="status" className="data-done">
      <Heading level={3} data-size="2xs">
        {t('snapshot.frozen')}
      </Heading>
      <Paragraph>{t('snapshot.frozenBody', { id: frozen.id.slice(0, 12) })}</Paragraph>
      <div className="data-actions">
        <Link to="/">{t('snapshot.cohorts')}</Link>
        {close ? (
          <Button variant="tertiary" data-size="sm" onClick={close}>
            {t('snapshot.close')}
          </Button>
        ) : (
          <Link to="/data?view=snapshots">{t('tabs.snapshots')}</Link>
        )}
      </div>
    </Alert>
  );
}
