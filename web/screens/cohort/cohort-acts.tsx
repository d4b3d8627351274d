import { useState } from 'react';
import { NavLink } from 'react-router';
import { draftAddress } from '../../parts/draft-address.ts';
import { useExactLink } from '../../parts/exact-link.ts';
import { Button } from '../../parts/kit.ts';
import { useRights } from '../../parts/rights.tsx';
import { useWords } from '../../words/language.ts';
import type { CohortFound } from './cohort.tsx';

const THANKS_MS = 2000;

/** What one does with a cohort: compare it, write it on, share it. */
export function CohortActs({ cohort }: { readonly cohort: CohortFound }) {
  const { t } = useWords('cohort');
  const { id, source, definition } = cohort;
  const { may } = useRights();
  const onwards = draftAddress({ source: source.id, steps: [{ member: { cohort: id } }] });
  return (
    <div className="cohort-acts">
      <Button asChild variant="secondary" data-size="sm">
        <NavLink to={`/compare?cohorts=${id}`}>{t('act.compare')}</NavLink>
      </Button>
      <Button asChild variant="secondary" data-size="sm">
        {definition && may('DEFINE_COHORTS') ? (
          <NavLink to={`/cohorts/${id}/edit`}>{t('act.newVersion')}</NavLink>
        ) : (
          <NavLink to={onwards}>{t('act.narrow')}</NavLink>
        )}
      </Button>
      <Share snapshot={cohort.snapshot} />
    </div>
  );
}

/** Copies the address of what is shown, tied to its snapshot. */
function Share({ snapshot }: { readonly snapshot: string }) {
  const { t } = useWords('cohort');
  const exact = useExactLink(snapshot);
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(new URL(exact, location.origin).href);
    setCopied(true);
    setTimeout(() => setCopied(false), THANKS_MS);
  };
  return (
    <Button variant="secondary" data-size="sm" onClick={() => void copy().catch(() => null)}>
      <span aria-live="polite">{copied ? t('act.copied') : t('act.share')}</span>
    </Button>
  );
}
