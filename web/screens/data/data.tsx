import { Heading } from '../../parts/kit.ts';
import { useTitle } from '../../parts/title.ts';
import { useWords } from '../../words/language.ts';

export function Data() {
  const { t } = useWords('data');
  useTitle(t('title'));
  return (
    <div className="page">
      <Heading level={1} data-size="lg">
        {t('title')}
      </Heading>
    </div>
  );
}
