import { type RefObject, useState } from 'react';
import type { OriginFragment } from '../contract.ts';
import { palette } from '../charts/palette.ts';
import { useWords } from '../words/language.ts';
import { isSynthetic, TABLE_DOORS, tableAddress, tabSeparated, type TableDoor } from './figure-doors.ts';
import { shortHash } from './context-bar.tsx';
import type { Counted } from './count.tsx';
import { Menu, type MenuItem } from './menu.tsx';
import type { PictureWords } from './picture.ts';
import { useShade } from './theme.ts';
import { useExactLink } from './exact-link.ts';

interface FigureMenuProps {
  readonly name: string;
  readonly question: string;
  readonly finding: string;
  readonly origin: OriginFragment | null;
  readonly citation: string | null;
  readonly subjects: Counted | null;
  /** Where the drawing is found. */
  readonly figure: RefObject<HTMLElement | null>;
}

/** Every way out of a figure: as a picture, as a table, as an address; and how it was computed. */
export function FigureMenu(props: FigureMenuProps) {
  const { question, origin, figure } = props;
  const { t, lang } = useWords('figure');
  const exact = useExactLink(origin?.snapshot ?? null);
  const [said, setSaid] = useState('');
  const pictures = usePictures(props);
  const tell = (what: Promise<unknown>, done: string) =>
    void what.then(
      () => setSaid(done),
      () => setSaid(t('menu.failed')),
    );
  const table = origin?.table ?? null;
  const neverLeaves = origin !== null && table === null;
  const pictureItems = (): readonly MenuItem[] =>
    neverLeaves || drawingOf(figure) === null
      ? []
      : [
          { key: 'copyPicture', label: t('menu.copyPicture'), act: () => tell(pictures.copy(), t('menu.copied')) },
          { key: 'png', label: t('menu.png'), act: () => tell(pictures.save('png'), t('menu.saved')) },
          { key: 'svg', label: t('menu.svg'), act: () => tell(pictures.save('svg'), t('menu.saved')) },
        ];
  const tableItems = (): readonly MenuItem[] =>
    table === null
      ? []
      : [
          { key: 'copyTable', label: t('menu.copyTable'), act: () => tell(copyTable(table), t('menu.copied')) },
          ...(Object.keys(TABLE_DOORS) as TableDoor[]).map((door) => ({
            key: door,
            label: t(door),
            act: `${tableAddress(table)}${TABLE_DOORS[door](lang)}`,
          })),
        ];
  const otherItems = (): readonly MenuItem[] => [
    {
      key: 'link',
      label: t('menu.link'),
      act: () => tell(navigator.clipboard.writeText(`${location.origin}${exact}`), t('menu.copied')),
    },
    ...(origin === null ? [] : [{ key: 'how', label: t('how'), act: () => openHow(figure) }]),
  ];
  return (
    <>
      <Menu
        label={t('menu.label')}
        name={question}
        groups={() => [pictureItems(), tableItems(), otherItems()].filter((group) => group.length > 0)}
        note={neverLeaves && <p className="quiet">{t('notExported')}</p>}
      />
      <span role="status" className="visually-hidden">
        {said}
      </span>
    </>
  );
}

const drawingOf = (figure: RefObject<HTMLElement | null>): SVGSVGElement | null =>
  figure.current?.querySelector<SVGSVGElement>('.chart svg') ?? null;

function openHow(figure: RefObject<HTMLElement | null>): void {
  const how = figure.current?.querySelector<HTMLDetailsElement>('details.how');
  if (!how) return;
  how.open = true;
  how.querySelector('summary')?.focus();
}

async function copyTable(table: string): Promise<void> {
  const answer = await fetch(`${tableAddress(table)}.json`);
  if (!answer.ok) throw new Error(`Cannot copy the table: got ${answer.status}`);
  const { rows } = (await answer.json()) as { readonly rows: readonly Record<string, unknown>[] };
  await navigator.clipboard.writeText(tabSeparated(rows));
}

/** The drawing as a picture of its own; what makes it is fetched when the first one is asked for. */
function usePictures({ name, figure, ...said }: FigureMenuProps) {
  const shade = useShade();
  const words = usePictureWords(said);
  const svg = async (): Promise<string> => {
    const { standalone } = await import('./picture.ts');
    return standalone(drawingOf(figure)!, words, palette(shade));
  };
  const png = async (): Promise<Blob> => (await import('./picture.ts')).rasterise(await svg());
  return {
    copy: () => navigator.clipboard.write([new ClipboardItem({ 'image/png': png() })]),
    async save(format: 'png' | 'svg') {
      const blob = format === 'png' ? await png() : new Blob([await svg()], { type: 'image/svg+xml' });
      const link = document.createElement('a');
      link.href = URL.createObjectURL(blob);
      link.download = `${name}${words.watermark === null ? '' : '-SYNTETISK'}.${format}`;
      link.click();
      URL.revokeObjectURL(link.href);
    },
  };
}

function usePictureWords({
  question,
  finding,
  origin,
  citation,
  subjects,
}: Omit<FigureMenuProps, 'name' | 'figure'>): PictureWords {
  const { t, write } = useWords('figure');
  const footer =
    origin === null
      ? []
      : [
          `${t('source')}: ${write.list(origin.sources.map(({ title }) => title))}.`,
          [
            `${t('dataCut')}: ${origin.dataCut ? write.date(origin.dataCut) : t('notDelivered')}`,
            subjects && `${t('people')}: ${subjects.value === null ? t('withheld.cell') : write.count(subjects.value)}`,
            `${t('classified')}: ${t(`classification.${origin.classification}`)}`,
            `${t('snapshot')}: ${shortHash(origin.snapshot)}`,
          ]
            .filter(Boolean)
            .join(' · '),
        ];
  return {
    title: question,
    finding,
    footer: [...footer, ...(citation === null ? [] : [citation])],
    watermark: origin !== null && isSynthetic(origin) ? t('synthetic') : null,
  };
}
