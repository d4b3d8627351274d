import { useWords } from '../../../words/language.ts';

interface PictureNotesProps {
  readonly look: number | null;
  readonly coarse: boolean;
}

/** Whose picture it is, and how coarse. */
export function PictureNotes({ look, coarse }: PictureNotesProps) {
  const { t, write } = useWords('course');
  const notes = [look !== null && t('look', { look: write.count(look) }), coarse && t('coarse')].filter(
    (note) => note !== false,
  );
  return notes.length === 0 ? null : <p className="quiet">{notes.join(' ')}</p>;
}
