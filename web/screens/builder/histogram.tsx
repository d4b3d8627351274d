import type { Counted } from '../../parts/count.tsx';
import { share } from '../../parts/share.ts';
import { useWords } from '../../words/language.ts';

export interface Bin {
  readonly name: string;
  readonly subjects: Counted;
  /** True where some of it is asked for. */
  readonly within: boolean;
}

/** How many people the source has in each part of a range; those asked for stand out. */
export function Histogram({ bins }: { readonly bins: readonly Bin[] }) {
  const { t, write } = useWords('builder');
  const { t: figure } = useWords('figure');
  if (bins.length === 0) return <p className="quiet">{t('noValues')}</p>;
  // Of a protected source the bins are named and not counted: there is nothing to draw.
  if (bins.every(({ subjects }) => subjects.value === null)) return null;
  const most = Math.max(1, ...bins.map(({ subjects }) => subjects.value ?? 0));
  const told = bins.map(({ name, subjects: { value } }) => {
    const n = value === null ? figure('withheld.cell') : write.count(value);
    return `${name}: ${n}`;
  });
  return (
    <div className="histogram" role="img" aria-label={t('distribution', { bins: told.join('; ') })}>
      <span className="histogram-bins">
        {bins.map(({ name, subjects, within }, at) => (
          <span
            key={name}
            className="bin"
            title={told[at]}
            data-within={within || undefined}
            data-withheld={subjects.value === null || undefined}
            style={share((subjects.value ?? most / 10) / most)}
          />
        ))}
      </span>
      <span className="histogram-ends">
        <span>{bins[0]!.name}</span>
        {bins.length > 1 && <span>{bins.at(-1)!.name}</span>}
      </span>
    </div>
  );
}
