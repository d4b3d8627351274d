import { useQuery } from '@apollo/client/react';
import { useSearchParams } from 'react-router';
import { DataDeliveriesDocument, type DeliveryState } from '../../contract.ts';
import { Answer } from '../../parts/answer.tsx';
import { Button, Field, Label, Select, Skeleton } from '../../parts/kit.ts';
import { useWords } from '../../words/language.ts';
import { DeliveriesTable } from './deliveries-table.tsx';
import { DeliveryDetail } from './delivery-detail.tsx';
import { MOST_LISTED } from './newest-accepted.ts';
import { Nothing } from './nothing.tsx';
import { MissingRight, useRights } from '../../parts/rights.tsx';

const STATES = ['ACCEPTED', 'REFUSED'] as const satisfies readonly DeliveryState[];

/** What has come in, accepted or refused; one of them in detail where the address names it. */
export function Deliveries() {
  const rights = useRights();
  const [address] = useSearchParams();
  const id = address.get('delivery');
  if (!rights.known) return null;
  if (!rights.may('READ_DELIVERIES')) return <MissingRight right="READ_DELIVERIES" />;
  return id ? <DeliveryDetail id={id} /> : <DeliveryList />;
}

function DeliveryList() {
  const { t } = useWords('data');
  const [address, setAddress] = useSearchParams();
  const source = address.get('source');
  const state = STATES.find((known) => known === address.get('state')) ?? null;
  const asked = useQuery(DataDeliveriesDocument, {
    variables: { source: null, first: MOST_LISTED },
    fetchPolicy: 'cache-and-network',
  });
  const choose = (name: string, value: string) =>
    setAddress((now) => {
      if (value) now.set(name, value);
      else now.delete(name);
      return now;
    });
  return (
    <Answer asked={asked} what={t('tabs.deliveries').toLowerCase()} skeleton={<Skeleton height="24rem" />}>
      {({ deliveries }) => {
        if (deliveries.length === 0) return <Nothing title={t('delivery.empty')} body={t('delivery.emptyBody')} />;
        const fitting = deliveries.filter(
          (one) => (source === null || one.source === source) && (state === null || one.state === state),
        );
        return (
          <section className="data-list">
            <div className="data-filters">
              <Choice
                label={t('delivery.filterSource')}
                value={source}
                options={[...new Set([...deliveries.map((one) => one.source), ...(source ? [source] : [])])].sort()}
                choose={(value) => choose('source', value)}
              />
              <Choice
                label={t('delivery.filterState')}
                value={state}
                options={STATES}
                name={(known) => t(`delivery.state.${known as DeliveryState}`)}
                choose={(value) => choose('state', value)}
              />
            </div>
            {fitting.length === 0 ? (
              <Nothing title={t('delivery.emptyFiltered')} body={t('delivery.emptyBody')}>
                <Button variant="secondary" data-size="sm" onClick={() => setAddress({ view: 'deliveries' })}>
                  {t('delivery.clear')}
                </Button>
              </Nothing>
            ) : (
              <DeliveriesTable deliveries={fitting} />
            )}
          </section>
        );
      }}
    </Answer>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly string[];
  readonly name?: (option: string) => string;
  readonly choose: (value: string) => void;
}

function Choice({ label, value, options, name = (option) => option, choose }: ChoiceProps) {
  const { t } = useWords('data');
  return (
    <Field data-size="sm">
      <Label>{label}</Label>
      <Select value={value ?? ''} onChange={({ target }) => choose(target.value)}>
        <Select.Option value="">{t('delivery.all')}</Select.Option>
        {options.map((option) => (
          <Select.Option key={option} value={option}>
            {name(option)}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}
