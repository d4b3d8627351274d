import { useSearchParams } from 'react-router';
import { Select } from '../../parts/kit.ts';
import { chooseScheme, type Scheme, SCHEMES, useScheme } from '../../parts/theme.ts';
import { LANGS, type Lang } from '../../words/format.ts';
import { changeLanguage, useWords } from '../../words/language.ts';

/** Languages are called by their own names, in whatever language the rest is. */
const NAMES = { nb: 'Bokmål', en: 'English' } as const satisfies Record<Lang, string>;

export function LanguageChoice() {
  const { t, lang } = useWords('frame');
  const [, setAddress] = useSearchParams();
  const choose = (chosen: Lang) => {
    void changeLanguage(chosen);
    setAddress(
      (address) => {
        address.set('lang', chosen);
        return address;
      },
      { replace: true, preventScrollReset: true },
    );
  };
  return (
    <Select
      aria-label={t('language')}
      data-size="sm"
      width="auto"
      value={lang}
      onChange={({ target }) => choose(target.value as Lang)}
    >
      {LANGS.map((known) => (
        <Select.Option key={known} value={known} lang={known}>
          {NAMES[known]}
        </Select.Option>
      ))}
    </Select>
  );
}

export function SchemeChoice() {
  const { t } = useWords('frame');
  const scheme = useScheme();
  return (
    <Select
      aria-label={t('theme.label')}
      data-size="sm"
      width="auto"
      value={scheme}
      onChange={({ target }) => chooseScheme(target.value as Scheme)}
    >
      {SCHEMES.map((known) => (
        <Select.Option key={known} value={known}>
          {t(`theme.${known}`)}
        </Select.Option>
      ))}
    </Select>
  );
}
