const MS_PER_DAY = 86_400_000;

/** A date as whole days since 1970-01-01, so that dates can be added and compared without a time zone. */
export type DayNumber = number;

export const dayNumber = (isoDate: string): DayNumber => Date.parse(`${isoDate}T00:00:00Z`) / MS_PER_DAY;

export const isoDate = (day: DayNumber): string => new Date(day * MS_PER_DAY).toISOString().slice(0, 10);

export const yearOf = (day: DayNumber): number => new Date(day * MS_PER_DAY).getUTCFullYear();

/** IMPRESS opened on 1 April 2021; the published numbers are as of October 2023. */
export const TRIAL_OPENED = dayNumber('2021-04-01');
export const DATA_CUT = dayNumber('2023-10-01');

/** Treated this long before the data cut counts as followed for 16 weeks. */
export const WEEK_16 = 112;
export const WEEK_16_WINDOW = 14;
