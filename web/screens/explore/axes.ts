import { useAddress } from '../../parts/address.ts';
import { biomarkersOf, type Facet } from './facet.ts';

/** By what rows or columns of the table are told apart. */
export interface Axis {
  readonly trait: Facet['trait'];
  readonly biomarker: string | null;
}

export const axisName = ({ trait, biomarker }: Axis): string => (biomarker === null ? trait : `${trait}:${biomarker}`);

export const AXES = ['rows', 'columns'] as const;

/** What a table can be laid out by: all that is told but days, of which there are too many to read. */
export const axesOf = (facets: readonly Facet[]): readonly Axis[] =>
  facets.filter(({ trait }) => trait !== 'TREATED_ON' && trait !== 'DIAGNOSED_ON');

/** The axes of the address; response by the biomarker of which most is told where it says nothing, else the first two there are. */
export function useAxes(facets: readonly Facet[]) {
  const { search, change } = useAddress();
  const axes = axesOf(facets);
  const asked = (name: string) => axes.find((axis) => axisName(axis) === search.get(name));
  const response = axes.find(({ trait }) => trait === 'BEST_RESPONSE');
  const rows = asked('rows') ?? response ?? axes[0];
  const columns = asked('columns') ?? bestKnown(biomarkersOf(facets)) ?? axes.find((axis) => axis !== rows);
  return { axes, rows, columns, choose: (name: (typeof AXES)[number], value: string) => change({ [name]: value }) };
}

/** The one of whose results most people are told. */
function bestKnown(biomarkers: readonly Facet[]): Facet | undefined {
  const told = ({ bins }: Facet) => bins.reduce((sum, { everyone }) => sum + (everyone.value ?? 0), 0);
  return [...biomarkers].sort((one, other) => told(other) - told(one))[0];
}
