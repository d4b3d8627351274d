import { useNavigate } from 'react-router';
import { draftAddress } from '../../parts/draft-address.ts';
import { CrossIcon } from '../../parts/icons.tsx';
import { Button } from '../../parts/kit.ts';
import { useWords } from '../../words/language.ts';
import type { Chosen } from './chosen.ts';
import { type Combination, COMBINATIONS, combined } from './combination.ts';
import type { Listed } from './listed.ts';

const MOST_COMPARED = 4;

/** What can be done with the cohorts that are picked. */
export function ChoiceBar({ chosen, cohorts }: { readonly chosen: Chosen; readonly cohorts: readonly Listed[] }) {
  const { t } = useWords('cohorts');
  const picked = chosen.ids.map((id) => cohorts.find((one) => one.id === id)).filter((one) => one !== undefined);
  if (picked.length === 0) return null;
  return (
    <section className="choice-bar" aria-label={t('bar.title')}>
      <ul>
        {picked.map(({ id, label }) => (
          <li key={id}>
            <Button
              variant="tertiary"
              data-size="sm"
              aria-label={t('bar.remove', { label })}
              onClick={() => chosen.toggle(id)}
            >
              <span className="choice-bar-name">{label}</span> <CrossIcon />
            </Button>
          </li>
        ))}
      </ul>
      <Acts picked={picked} />
      <Button variant="tertiary" data-size="sm" onClick={chosen.clear}>
        {t('bar.clear')}
      </Button>
    </section>
  );
}

function Acts({ picked }: { readonly picked: readonly Listed[] }) {
  const { t, write } = useWords('cohorts');
  const navigate = useNavigate();
  const ids = picked.map(({ id }) => id);
  if (picked.length < 2) return <p>{t('bar.oneMore')}</p>;
  return (
    <>
      {picked.length <= MOST_COMPARED ? (
        <Button data-size="sm" onClick={() => void navigate(`/compare?cohorts=${ids.join(',')}`)}>
          {t('bar.compare')}
        </Button>
      ) : (
        <p>{t('bar.tooMany', { most: write.count(MOST_COMPARED) })}</p>
      )}
      <Combine picked={picked} />
    </>
  );
}

function Combine({ picked }: { readonly picked: readonly Listed[] }) {
  const { t } = useWords('cohorts');
  const navigate = useNavigate();
  const [first, ...others] = picked;
  if (others.some(({ source }) => source.id !== first!.source.id))
    return <p className="quiet">{t('bar.twoSources')}</p>;
  const combine = (how: Combination) => {
    const steps = combined([first!.id, ...others.map(({ id }) => id)], how);
    void navigate(draftAddress({ source: first!.source.id, steps }));
  };
  return (
    <div role="group" aria-label={t('bar.combine')} className="choice-bar-combine">
      <span>{t('bar.combine')}</span>
      {COMBINATIONS.map((how) => (
        <Button key={how} variant="secondary" data-size="sm" onClick={() => combine(how)}>
          {t(`bar.${how}`, { first: first!.label })}
        </Button>
      ))}
    </div>
  );
}
