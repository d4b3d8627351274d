import { useWords } from '../../words/language.ts';
import type { MonitorAnswer } from './board.tsx';
import { openOf, stoppedOf } from './sieved.ts';

/** Four numbers; beside the positive ones, how many chance alone would give. */
export function MonitorHeadline({ monitor }: { readonly monitor: MonitorAnswer }) {
  const { t, write } = useWords('monitor');
  const { cohorts, positive, opened, expectedFalsePositives } = monitor;
  const expected = t('expected', { expected: write.number(expectedFalsePositives) });
  const tiles = [
    ['open', openOf(cohorts), null],
    ['stopped', stoppedOf(cohorts), null],
    ['positive', positive, expected],
    ['opened', opened, null],
  ] as const;
  return (
    <dl className="headline monitor-headline">
      {tiles.map(([name, count, note]) => (
        <div className="tile" key={name}>
          <dt>{t(`headline.${name}`)}</dt>
          <dd>
            <span className="tile-number">{write.count(count)}</span>
            {note && <span className="tile-note">{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
