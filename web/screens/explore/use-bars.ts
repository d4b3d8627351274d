import { useCriterionVoice } from '../../parts/criterion-voice.ts';
import { useWords } from '../../words/language.ts';
import type { Explored } from './explored.ts';
import type { Bar } from './facet-bars.tsx';
import { choiceOf, toggled } from './facet-choice.ts';
import type { NamedBin } from './facet-finding.ts';
import { binInWords, chooseable, type Facet, knownBins } from './facet.ts';

interface Barred {
  readonly bars: readonly Bar[];
  /** The same without those of whom it is unknown. */
  readonly known: readonly NamedBin[];
  readonly all: readonly NamedBin[];
}

/** The bars of a trait by name, with what pressing each comes to. */
export function useBarsOf(): (facet: Facet, explored: Explored) => Barred {
  const { t } = useWords('explore');
  const voice = useCriterionVoice();
  return (facet, { source, steps, go }) => {
    const bins = knownBins(facet);
    const { chosen, missing } = choiceOf(steps, chooseable(facet));
    const press = (bin: (typeof bins)[number] | null) => () =>
      go({ source, steps: toggled(steps, chooseable(facet), bin) });
    const known = bins.map((bin) => ({ name: binInWords(facet, bin, voice), bin }));
    const bars = bins.map((bin, at): Bar => ({
      ...{ id: bin.from, name: known[at]!.name, unknown: false, counts: bin },
      ...{ chosen: chosen.some(({ from }) => from === bin.from), press: press(bin) },
    }));
    const unknown: Bar = {
      ...{ id: 'unknown', name: t('unknown'), unknown: true, counts: facet.missing },
      ...{ chosen: missing, press: press(null) },
    };
    return { bars: [...bars, unknown], known, all: [...known, { name: t('unknown'), bin: facet.missing }] };
  };
}
