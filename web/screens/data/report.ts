import type { DataDeliveryQuery } from '../../contract.ts';

/** What the server found in a delivery; a dry run answers with the same. */
export type Report = NonNullable<DataDeliveryQuery['delivery']>;
export type Finding = Report['findings'][number];
export type DialectReport = NonNullable<Report['files'][number]['dialect']>;

/** What an upload is answered with. */
export type UploadReport = Report & {
  /** The same was delivered before: this is that delivery. */
  readonly alreadyImported: boolean;
};
