import { useId, useState } from 'react';
import { People } from '../../parts/count.tsx';
import { Input } from '../../parts/kit.ts';
import { share } from '../../parts/share.ts';
import { useWords } from '../../words/language.ts';
import type { Bin } from './facet.ts';

/** A bar to press: a bin by name, or those of whom the trait is unknown. */
export interface Bar {
  readonly id: string;
  readonly name: string;
  readonly unknown: boolean;
  readonly chosen: boolean;
  readonly counts: Pick<Bin, 'selected' | 'everyone'>;
  readonly press: () => void;
}

interface FacetBarsProps {
  readonly legend: string;
  readonly bars: readonly Bar[];
  /** People to whom a bar of full length would belong. */
  readonly most: number;
}

const WITHOUT_FILTER = 12;

/** Every bar is a box to tick: by mouse, by touch and by keyboard alike. */
export function FacetBars({ legend, bars, most }: FacetBarsProps) {
  const { t } = useWords('explore');
  const [filter, setFilter] = useState('');
  const id = useId();
  const asked = filter.toLowerCase();
  const wanted = bars.filter(({ name, chosen, unknown }) => chosen || unknown || name.toLowerCase().includes(asked));
  // What is withheld of everybody is there to be chosen, and does not push aside what is told.
  const isFolded = ({ chosen, counts }: Bar) => !chosen && counts.everyone.value === null;
  const [folded, shown] = [wanted.filter(isFolded), wanted.filter((bar) => !isFolded(bar))];
  const some = bars.some(({ chosen }) => chosen);
  return (
    <fieldset className="facet-bars">
      <legend className="visually-hidden">{legend}</legend>
      {bars.length > WITHOUT_FILTER && (
        <Input
          type="search"
          data-size="sm"
          aria-label={t('filter', { facet: legend })}
          aria-controls={id}
          placeholder={t('filterShort')}
          value={filter}
          onChange={({ target }) => setFilter(target.value)}
        />
      )}
      <div id={id} className="facet-lists">
        <BarList bars={shown} most={most} some={some} />
        {folded.length > 0 && (
          <details>
            <summary>{t('folded', { count: folded.length })}</summary>
            <BarList bars={folded} most={most} some={some} />
          </details>
        )}
      </div>
    </fieldset>
  );
}

interface BarListProps {
  readonly bars: readonly Bar[];
  readonly most: number;
  /** True where anything of the trait is chosen. */
  readonly some: boolean;
}

function BarList({ bars, most, some }: BarListProps) {
  return (
    <ul>
      {bars.map((bar) => (
        <li key={bar.id}>
          <PressableBar {...bar} most={most} some={some} />
        </li>
      ))}
    </ul>
  );
}

type PressableBarProps = Bar & Omit<BarListProps, 'bars'>;

function PressableBar({ name, unknown, chosen, counts, press, most, some }: PressableBarProps) {
  const { t } = useWords('explore');
  const { selected, everyone } = counts;
  return (
    <label className="facet-bar" data-unknown={unknown || undefined} data-left-out={(some && !chosen) || undefined}>
      <Input type="checkbox" data-size="sm" checked={chosen} onChange={press} />
      <span className="facet-name">{name}</span>
      <span className="facet-count">
        <People of={selected} />
        {(selected.value ?? everyone.value) !== null && (
          <span className="quiet">
            {' '}
            {t('of')} <People of={everyone} />
          </span>
        )}
      </span>
      <span
        className="facet-room"
        aria-hidden="true"
        data-withheld={everyone.value === null || undefined}
        style={share((everyone.value ?? 0) / most)}
      >
        <span
          className="facet-fill"
          data-withheld={(everyone.value !== null && selected.value === null) || undefined}
          style={share(everyone.value ? (selected.value ?? 0) / everyone.value : 0)}
        />
      </span>
    </label>
  );
}
