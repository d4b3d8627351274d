import { type Counted, People } from '../../parts/count.tsx';
import { Input } from '../../parts/kit.ts';
import { useWords } from '../../words/language.ts';

interface UnknownChoiceProps {
  /** What is unknown, as it reads after "unknown". */
  readonly of: string;
  readonly kept: boolean;
  /** How many there are; null until it is known. */
  readonly subjects: Counted | null;
  readonly onChange: (kept: boolean) => void;
}

/** What becomes of those of whom it is unknown: always asked, never decided in silence. */
export function UnknownChoice({ of, kept, subjects, onChange }: UnknownChoiceProps) {
  const { t } = useWords('builder');
  return (
    <label className="value value-unknown">
      <Input type="checkbox" data-size="sm" checked={kept} onChange={() => onChange(!kept)} />
      <span className="value-name">{t('unknown', { of })}</span>
      {subjects && <People of={subjects} />}
    </label>
  );
}
