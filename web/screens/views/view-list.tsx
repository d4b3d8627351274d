import { useMutation } from '@apollo/client/react';
import { ForgetViewDocument, type SavedViewsQuery, SavedViewsDocument } from '../../contract.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { Button, Paragraph } from '../../parts/kit.ts';
import { Link } from '../../parts/link.tsx';
import { useWords } from '../../words/language.ts';

type View = SavedViewsQuery['savedViews'][number];

export function ViewList({ views }: { readonly views: readonly View[] }) {
  const { t, write } = useWords('views');
  if (views.length === 0) return <Paragraph>{t('none')}</Paragraph>;
  return (
    <DataTable
      caption={t('caption')}
      columns={[{ title: t('name') }, { title: t('whose') }, { title: t('when') }, { title: t('forget.title') }]}
      rows={views.map((view) => ({
        key: view.id,
        cells: [
          <Link to={view.path}>{view.name}</Link>,
          view.own ? t(view.shared ? 'ownShared' : 'own') : view.owner,
          write.moment(view.createdAt),
          view.own ? <Forget view={view} /> : '',
        ],
      }))}
    />
  );
}

function Forget({ view }: { readonly view: View }) {
  const { t } = useWords('views');
  const [forget, { loading }] = useMutation(ForgetViewDocument, { refetchQueries: [SavedViewsDocument] });
  return (
    <Button
      variant="tertiary"
      data-size="sm"
      disabled={loading}
      aria-label={t('forget.named', { name: view.name })}
      onClick={() => void forget({ variables: { id: view.id } }).catch(() => null)}
    >
      {t('forget.title')}
    </Button>
  );
}
