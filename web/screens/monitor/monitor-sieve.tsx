import type { MonitoredFragment } from '../../contract.ts';
import { oneOf, useAddress } from '../../parts/address.ts';
import { Choice } from '../../parts/choice.tsx';
import { Search } from '../../parts/kit.ts';
import { useWords } from '../../words/language.ts';
import { type Sieve, SORTS, STATES } from './sieved.ts';

const EVERY = '';

/** What is searched, picked and sorted by, from the address. */
export function useSieve(): Sieve {
  const { search } = useAddress();
  const chosen = (name: string): string => search.get(name) ?? EVERY;
  return {
    ...{ words: chosen('q'), state: chosen('state'), drug: chosen('drug'), tumour: chosen('tumour') },
    sort: oneOf(search, 'sort', SORTS),
  };
}

export function MonitorSieve({
  cohorts,
  sieve,
}: {
  readonly cohorts: readonly MonitoredFragment[];
  readonly sieve: Sieve;
}) {
  const { t } = useWords('monitor');
  const codes = useWords('codes');
  const { change } = useAddress();
  const states = STATES.filter((state) => cohorts.some((one) => one.state === state));
  const pick = (name: 'state' | 'drug' | 'tumour', options: readonly { value: string; label: string }[]) => (
    <Choice
      label={t(`filter.${name}`)}
      value={sieve[name]}
      options={[{ value: EVERY, label: t('every') }, ...options]}
      onChange={(value) => change({ [name]: value || null })}
    />
  );
  return (
    <div className="monitor-sieve">
      <Search>
        <Search.Input
          aria-label={t('search')}
          placeholder={t('search')}
          value={sieve.words}
          onChange={({ target }) => change({ q: target.value || null })}
        />
        <Search.Clear aria-label={t('clear')} />
      </Search>
      {pick(
        'state',
        states.map((value) => ({ value, label: codes.t(`state.${value}`) })),
      )}
      {pick('drug', valuesOf(cohorts.map(({ cohort }) => cohort.drug)))}
      {pick('tumour', valuesOf(cohorts.map(({ cohort }) => cohort.tumourType)))}
      <Choice
        label={t('sort.label')}
        value={sieve.sort}
        options={SORTS.map((value) => ({ value, label: t(`sort.${value}`) }))}
        onChange={(sort) => change({ sort })}
      />
    </div>
  );
}

const valuesOf = (values: readonly (string | null)[]) =>
  [...new Set(values.filter((value) => value !== null))].toSorted().map((value) => ({ value, label: value }));
