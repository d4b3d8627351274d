import { useId, useState } from 'react';
import { People } from '../../parts/count.tsx';
import { Input } from '../../parts/kit.ts';
import { share } from '../../parts/share.ts';
import { useWords } from '../../words/language.ts';
import type { Bin } from './facet.ts';

/** A bar to press: a bin by name, or those of whom the trait is unknown. */
export interface Bar {
  readonly key: string;
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
  const shown = bars.filter(({ name, chosen, unknown }) => chosen || unknown || name.toLowerCase().includes(asked));
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
      <ul id={id}>
        {shown.map((bar) => (
          <li key={bar.key}>
            <PressableBar {...bar} most={most} some={bars.some(({ chosen }) => chosen)} />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

type PressableBarProps = Bar & { readonly most: number; readonly some: boolean };

function PressableBar({ name, unknown, chosen, counts, press, most, some }: PressableBarProps) {
  const { t } = useWords('explore');
  const { selected, everyone } = counts;
  return (
    <label className="facet-bar" data-unknown={unknown || undefined} data-left-out={(some && !chosen) || undefined}>
      <Input type="checkbox" data-size="sm" checked={chosen} onChange={press} />
      <span className="facet-name">{name}</span>
      <span className="facet-count">
        <People of={selected} />{' '}
        <span className="quiet">
          {t('of')} <People of={everyone} />
        </span>
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
