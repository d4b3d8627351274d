import { adverseEvent } from './adverse-event.ts';
import { assessment } from './assessment.ts';
import { biomarker } from './biomarker.ts';
import type { Template } from './column.ts';
import { eventTime } from './event-time.ts';
import { lesion } from './lesion.ts';
import { publishedCohort, publishedFunnel } from './published.ts';
import { resourceUse } from './resource-use.ts';
import { subject } from './subject.ts';
import { treatment } from './treatment.ts';
import { utility } from './utility.ts';

/** Every flat file we ask for, subjects first: the other tables refer to them. */
export const TEMPLATES: readonly Template[] = [
  subject,
  treatment,
  assessment,
  lesion,
  eventTime,
  biomarker,
  adverseEvent,
  utility,
  resourceUse,
  publishedCohort,
  publishedFunnel,
];

export function templateNamed(name: string): Template {
  const template = TEMPLATES.find((known) => known.name === name);
  if (template === undefined) {
    throw new RangeError(
      `Cannot find a template as its name must be one of ${TEMPLATES.map((known) => known.name).join(', ')}: got "${name}"`,
    );
  }
  return template;
}

/** The template whose columns a header names: all required columns there, and the most of the others. Null where none fits. */
export function templateOf(header: readonly string[]): Template | null {
  const score = (template: Template): number => {
    const known = template.columns.filter((column) => header.includes(column.name));
    const missing = template.columns.filter((column) => column.required && !header.includes(column.name));
    return known.length - 3 * missing.length - 0.5 * (header.length - known.length);
  };
  const best = [...TEMPLATES].sort((a, b) => score(b) - score(a))[0];
  return best !== undefined && score(best) > 0 ? best : null;
}
