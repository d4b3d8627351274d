interface PipsProps {
  /** Patients in all, with a mark each. */
  readonly planned: number;
  /** Those counted so far, those with the outcome first. */
  readonly counted: number;
  readonly reached: number;
  /** Marks after which a look is taken. */
  readonly looks: readonly number[];
}

/** One small mark a patient: with the outcome, without, still to come. What it says is said in text beside it. */
export function Pips({ planned, counted, reached, looks }: PipsProps) {
  return (
    <span className="pips" aria-hidden="true">
      {Array.from({ length: planned }, (_, place) => (
        <span
          key={place}
          className={kindOf(place, counted, reached)}
          data-look={looks.includes(place + 1) || undefined}
        />
      ))}
    </span>
  );
}

function kindOf(place: number, counted: number, reached: number): string {
  if (place < reached) return 'pip pip-reached';
  return place < counted ? 'pip pip-counted' : 'pip';
}
