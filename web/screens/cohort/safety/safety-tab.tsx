import { useQuery } from '@apollo/client/react';
import {
  type AdverseEventKind,
  CohortAdverseEventsDocument,
  type CohortAdverseEventsQuery,
} from '../../../contract.ts';
import { oneOf, useAddress } from '../../../parts/address.ts';
import { Answer } from '../../../parts/answer.tsx';
import { Choice } from '../../../parts/choice.tsx';
import { FigureSkeleton } from '../../../parts/figure-skeleton.tsx';
import { Heading, Paragraph } from '../../../parts/kit.ts';
import { Withheld } from '../../../parts/withheld.tsx';
import { useWords } from '../../../words/language.ts';
import type { CohortFound } from '../cohort.tsx';
import { EventFigure } from './event-figure.tsx';

export type EventsFound = Extract<CohortAdverseEventsQuery['adverseEvents'], { __typename?: 'AdverseEvents' }>;

const KINDS = ['ALL', 'RELATED', 'SERIOUS'] as const satisfies readonly AdverseEventKind[];

/** What went wrong, and how badly. */
export function SafetyTab({ cohort: { id, snapshot, source } }: { readonly cohort: CohortFound }) {
  const { t } = useWords('course');
  const { search, change } = useAddress();
  const kind = oneOf<AdverseEventKind>(search, 'events', KINDS);
  const asked = useQuery(CohortAdverseEventsDocument, { variables: { cohort: id, kind, snapshot } });
  return (
    <section className="section" aria-labelledby="events">
      <Heading level={2} data-size="sm" id="events">
        {t('title.events')}
      </Heading>
      <div className="choices">
        <Choice
          label={t('events.kind')}
          value={kind}
          options={KINDS.map((value) => ({ value, label: t(`events.kinds.${value}`) }))}
          onChange={(events) => change({ events })}
        />
      </div>
      <Answer asked={asked} what={t('what.events')} skeleton={<FigureSkeleton height="28rem" />}>
        {({ adverseEvents }) => {
          if (adverseEvents.__typename !== 'AdverseEvents') return <Withheld {...adverseEvents} />;
          return adverseEvents.terms.length === 0 ? (
            <Paragraph>{t('events.noneDelivered')}</Paragraph>
          ) : (
            <EventFigure events={adverseEvents} threshold={source.threshold} />
          );
        }}
      </Answer>
    </section>
  );
}
