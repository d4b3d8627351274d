import { useMutation } from '@apollo/client/react';
import { type FormEvent, useState } from 'react';
import { SaveViewDocument, SavedViewsDocument } from '../../contract.ts';
import { Alert, Button, Field, Heading, Input, Label, Textfield } from '../../parts/kit.ts';
import { Link } from '../../parts/link.tsx';
import { useWords } from '../../words/language.ts';

/** Keeps one address under a name. */
export function KeepView({ path }: { readonly path: string }) {
  const { t } = useWords('views');
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const [save, { data, error, loading }] = useMutation(SaveViewDocument, { refetchQueries: [SavedViewsDocument] });
  const refused = data?.saveView.__typename === 'Refusal' ? data.saveView.message : null;
  const kept = data?.saveView.__typename === 'SavedView';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save({ variables: { input: { name, path, shared } } }).catch(() => null);
  };
  if (kept) {
    return (
      <Alert data-color="success" role="status">
        {t('kept', { name })} <Link to={path}>{t('back')}</Link>
      </Alert>
    );
  }
  return (
    <form className="keep-view" onSubmit={submit}>
      <Heading level={2} data-size="xs">
        {t('keep')}
      </Heading>
      <p>
        <code className="path">{path}</code>
      </p>
      <Textfield
        label={t('name')}
        value={name}
        maxLength={100}
        required
        autoFocus
        onChange={(event) => setName(event.target.value)}
      />
      <Field>
        <Input type="checkbox" checked={shared} onChange={(event) => setShared(event.target.checked)} />
        <Label>{t('share')}</Label>
      </Field>
      {(refused ?? error) && (
        <Alert data-color="danger" role="alert">
          {refused ? <span lang="en">{refused}</span> : t('failed')}
        </Alert>
      )}
      <Button type="submit" disabled={loading}>
        {t('save')}
      </Button>
    </form>
  );
}
