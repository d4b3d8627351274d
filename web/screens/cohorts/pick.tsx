import { Input } from '../../parts/kit.ts';
import { Link } from '../../parts/link.tsx';
import { useWords } from '../../words/language.ts';
import type { Chosen } from './chosen.ts';
import type { Listed } from './listed.ts';

/** The name of a cohort, leading to it, with a box to pick it for comparing and combining. */
export function Pick({ cohort: { id, label }, chosen }: { readonly cohort: Listed; readonly chosen: Chosen }) {
  const { t } = useWords('cohorts');
  return (
    <span className="pick">
      <Input
        type="checkbox"
        data-size="sm"
        aria-label={t('pick', { label })}
        checked={chosen.ids.includes(id)}
        onChange={() => chosen.toggle(id)}
      />
      <Link to={`/cohorts/${id}`}>{label}</Link>
    </span>
  );
}
