import { Heading } from '../../../parts/kit.ts';
import { useTitle } from '../../../parts/title.ts';
import { useWords } from '../../../words/language.ts';

export function ImportPage() {
  const { t } = useWords('data');
  useTitle(t('import'));
  return (
    <div className="page">
      <Heading level={1} data-size="lg">
        {t('import')}
      </Heading>
    </div>
  );
}
