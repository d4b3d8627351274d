import { type Counted, People } from './count.tsx';
import type { Criterion } from './criterion.ts';
import { criterionInWords, type CriterionVoice } from './criterion-words.ts';
import { share } from './share.ts';
import { useWords } from '../words/language.ts';

/** A step, and how many it left and took away. */
export interface CountedStep {
  readonly step: Criterion;
  readonly left: Counted;
  readonly lost: Counted;
  /** Of those it took away, and of those it left, those of whom it is unknown whether it holds. */
  readonly lostUnknown: Counted;
  readonly leftUnknown: Counted;
}

interface AttritionProps {
  readonly everyone: Counted;
  readonly steps: readonly CountedStep[];
  readonly voice: CriterionVoice;
  /** The number a step goes by. */
  readonly numberOf: (step: Criterion) => number;
}

/** From everyone in the source to those who are left, step by step. */
export function Attrition({ everyone, steps, voice, numberOf }: AttritionProps) {
  const { t } = useWords('criteria');
  const most = Math.max(1, everyone.value ?? 0);
  return (
    <ol className="attrition" aria-label={t('attrition.steps')}>
      <Bar name={t('attrition.everyone')} left={everyone} part={1} />
      {steps.map((counted, at) => (
        <Bar
          key={at}
          name={`${numberOf(counted.step)}. ${criterionInWords(counted.step, voice)}`}
          left={counted.left}
          part={(counted.left.value ?? 0) / most}
          counted={counted}
        />
      ))}
    </ol>
  );
}

interface BarProps {
  readonly name: string;
  readonly left: Counted;
  /** Of everyone in the source. */
  readonly part: number;
  readonly counted?: CountedStep;
}

function Bar({ name, left, part, counted }: BarProps) {
  return (
    <li>
      <span className="attrition-name">{name}</span>
      <span className="attrition-left">
        <People of={left} />
      </span>
      <span className="attrition-bar" style={share(part)} aria-hidden="true" />
      {counted && <Lost {...counted} />}
    </li>
  );
}

function Lost({ lost, lostUnknown, leftUnknown }: CountedStep) {
  const { t } = useWords('criteria');
  return (
    <span className="attrition-lost quiet">
      {t('attrition.lost')} <People of={lost} />
      {lostUnknown.value !== 0 && (
        <>
          {t('attrition.lostUnknown')} <People of={lostUnknown} />
        </>
      )}
      {leftUnknown.value !== 0 && (
        <>
          {t('attrition.leftUnknown')} <People of={leftUnknown} />
        </>
      )}
    </span>
  );
}
