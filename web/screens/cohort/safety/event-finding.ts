import type { EventBar, EventGrade } from '../../../charts/event-chart.ts';
import type { Speech } from '../../../words/language.ts';
import type { EventsFound } from './safety-tab.tsx';

type Voice = Pick<Speech<'course'>, 't' | 'write'>;
type Count = EventsFound['any'];

const MOST_SHOWN = 20;

/** The commonest events that may be told. */
export const shownEvents = ({ terms }: Pick<EventsFound, 'terms'>): readonly Count[] =>
  terms.filter(({ anyGrade }) => anyGrade.value !== null).slice(0, MOST_SHOWN);

/** A bar for each event that may be told, in parts as far as its grades may. */
export function eventBars(events: Pick<EventsFound, 'terms' | 'subjects'>, { write }: Voice): readonly EventBar[] {
  const share = (n: number): number => n / Math.max(1, events.subjects);
  return shownEvents(events).map((event) => ({
    name: event.term ?? '',
    parts: partsOf(event).map(({ grade, n }) => ({ grade, share: share(n) })),
    text: `${write.count(event.anyGrade.value)} (${write.percent(share(event.anyGrade.value!), 0)})`,
  }));
}

function partsOf({ anyGrade, severe, byGrade }: Count): readonly { readonly grade: EventGrade; readonly n: number }[] {
  if (byGrade) return byGrade.map((n, at) => ({ grade: (at + 1) as EventGrade, n })).filter(({ n }) => n > 0);
  if (severe.value === null) return [{ grade: 'ANY', n: anyGrade.value! }];
  const parts = [
    { grade: 'MILD' as const, n: anyGrade.value! - severe.value },
    { grade: 'SEVERE' as const, n: severe.value },
  ];
  return parts.filter(({ n }) => n > 0);
}

export function gradeName(grade: EventGrade, t: Voice['t']): string {
  return typeof grade === 'number' ? t('events.grade', { grade }) : t(`events.${grade}`);
}

/** How many had any event, the commonest of them, and how many had a severe one. */
export function eventFinding(events: Pick<EventsFound, 'any' | 'terms' | 'subjects'>, { t, write }: Voice): string {
  const { any, terms, subjects } = events;
  const all = write.count(subjects);
  const share = (n: number) => write.percent(subjects === 0 ? null : n / subjects);
  const [first] = terms;
  if (!first || first.anyGrade.value === null) return t('events.findingNone', { all });
  const commonest = { all, term: first.term, termShare: share(first.anyGrade.value) };
  if (any.anyGrade.value === null)
    return t('events.findingAny', { ...commonest, termN: write.count(first.anyGrade.value) });
  const severe =
    any.severe.value === null
      ? t('events.ANY').toLowerCase()
      : `${write.count(any.severe.value)} (${share(any.severe.value)})`;
  return t('events.finding', {
    ...commonest,
    n: write.count(any.anyGrade.value),
    share: share(any.anyGrade.value),
    severe,
  });
}
