import { NavLink } from 'react-router';
import { type Counted, People } from '../../parts/count.tsx';
import type { Criterion } from '../../parts/criterion.ts';
import type { CriterionVoice } from '../../parts/criterion-words.ts';
import { stepInWords } from '../../parts/definition-words.ts';
import { canonicalCriterion, draftAddress } from '../../parts/draft-address.ts';
import { CrossIcon } from '../../parts/icons.tsx';
import { Button } from '../../parts/kit.ts';
import { share } from '../../parts/share.ts';
import { useWords } from '../../words/language.ts';
import type { Explored } from './explored.ts';

interface SelectionBarProps {
  readonly explored: Explored;
  readonly voice: CriterionVoice;
  /** Null where the steps could not be counted. */
  readonly selected: Counted | null;
  readonly everyone: Counted | null;
}

/** How many are selected out of how many, by what, and what can be done with them: always in view. */
export function SelectionBar({ explored, voice, selected, everyone }: SelectionBarProps) {
  const { t } = useWords('explore');
  const { source, steps, snapshot, go } = explored;
  const pinned = snapshot === null ? '' : `&snapshot=${encodeURIComponent(snapshot)}`;
  return (
    <section className="selection-bar" aria-label={t('selection')}>
      {selected && everyone && (
        <p className="selection-n" role="status">
          <strong>
            <People of={selected} />
          </strong>{' '}
          {t('of')} <People of={everyone} /> {t('people')}
          <span
            className="selection-part"
            aria-hidden="true"
            style={share(selected.value === null || !everyone.value ? 0 : selected.value / everyone.value)}
          />
        </p>
      )}
      <Chips steps={steps} voice={voice} onChange={(next) => go({ source, steps: next })} />
      <div className="selection-acts">
        {steps.length > 0 && (
          <Button variant="tertiary" data-size="sm" onClick={() => go({ source, steps: [] })}>
            {t('reset')}
          </Button>
        )}
        <Button asChild variant="secondary" data-size="sm">
          <NavLink to={`/cohorts/${encodeURIComponent(source)}`}>{t('openSource')}</NavLink>
        </Button>
        <Button asChild data-size="sm">
          <NavLink to={`${draftAddress({ source, steps })}${pinned}`}>{t('save')}</NavLink>
        </Button>
      </div>
    </section>
  );
}

interface ChipsProps {
  readonly steps: readonly Criterion[];
  readonly voice: CriterionVoice;
  readonly onChange: (steps: readonly Criterion[]) => void;
}

/** One criterion a chip; pressed, it is taken away. */
function Chips({ steps, voice, onChange }: ChipsProps) {
  const { t } = useWords('explore');
  if (steps.length === 0) return <p className="quiet selection-hint">{t('hint')}</p>;
  return (
    <ul className="chips" aria-label={t('chips')}>
      {steps.map((step, at) => (
        <li key={`${at} ${canonicalCriterion(step)}`}>
          <button type="button" className="chip" onClick={() => onChange(steps.filter((_, other) => other !== at))}>
            <span className="visually-hidden">{t('remove')} </span>
            <span>{stepInWords(step, voice)}</span>
            <CrossIcon />
          </button>
        </li>
      ))}
    </ul>
  );
}
