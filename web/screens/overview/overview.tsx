import { Heading } from '../../parts/kit.ts';
import { useTitle } from '../../parts/title.ts';
import { useWords } from '../../words/language.ts';

export function Overview() {
  const { t } = useWords('frame');
  useTitle(t('overview'));
  return (
    <div className="page">
      <Heading level={1} data-size="lg">
        {t('overview')}
      </Heading>
    </div>
  );
}
