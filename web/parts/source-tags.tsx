import type { SourceLabelFragment } from '../contract.ts';
import { useWords } from '../words/language.ts';
import { Tag } from './kit.ts';

/** What a reader must know of a source at a glance. */
export function SourceTags({
  source,
}: {
  readonly source: Pick<SourceLabelFragment, 'synthetic' | 'kind' | 'disclosure'>;
}) {
  const { t } = useWords('figure');
  return (
    <span className="tags">
      {source.synthetic && (
        <Tag data-color="warning" data-size="sm">
          {t('synthetic')}
        </Tag>
      )}
      {source.kind === 'PUBLISHED' && (
        <Tag data-color="info" data-size="sm">
          {t('published')}
        </Tag>
      )}
      {!source.synthetic && source.kind !== 'PUBLISHED' && (
        <Tag data-color={source.disclosure === 'OPEN' ? 'success' : 'neutral'} data-size="sm">
          {t(source.disclosure === 'OPEN' ? 'open' : 'protected')}
        </Tag>
      )}
    </span>
  );
}
