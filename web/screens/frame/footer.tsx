import { useWords } from '../../words/language.ts';

export function Footer() {
  const { t } = useWords('frame');
  return (
    <footer className="footer">
      <p>{t('footer.about')}</p>
      <p>{t('footer.withheld')}</p>
      <p>{t('footer.open')}</p>
    </footer>
  );
}
