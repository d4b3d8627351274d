// Written by npm run codegen from sql/lake. Do not edit.
import type { PatientSet } from '../methods/disclosure/patient-set.ts';

/** Every question of the lake: what it must be told, and what a row of its answer holds. */
export interface Queries {
  'cohort/biomarker_facets': {
    params: { readonly source: string };
    row: { readonly biomarker: string; readonly value: string; readonly chunk: number; readonly holds: Uint8Array };
  };
  'cohort/biomarker_values': {
    params: { readonly source: string };
    row: { readonly biomarker: string; readonly result: string | null; readonly subjects: number };
  };
  'cohort/by_biomarker': {
    params: { readonly results: readonly string[]; readonly source: string; readonly biomarker: string };
    row: { readonly chunk: number; readonly holds: Uint8Array | null; readonly unknown: Uint8Array | null };
  };
  'cohort/by_cohort': {
    params: { readonly source: string; readonly cohorts: readonly string[] };
    row: { readonly chunk: number; readonly holds: Uint8Array | null };
  };
  'cohort/by_name': {
    params: { readonly source: string; readonly subjects: readonly string[] };
    row: { readonly chunk: number; readonly holds: Uint8Array | null };
  };
  'cohort/by_range': {
    params: { readonly trait: string; readonly source: string; readonly from: number | null; readonly to: number | null };
    row: { readonly chunk: number; readonly holds: Uint8Array | null; readonly unknown: Uint8Array | null };
  };
  'cohort/by_response': {
    params: { readonly source: string };
    row: { readonly response: string | null; readonly chunk: number; readonly holds: Uint8Array };
  };
  'cohort/by_treatment': {
    params: { readonly trait: string; readonly source: string; readonly values: readonly string[]; readonly from: number | null; readonly to: number | null };
    row: { readonly chunk: number; readonly holds: Uint8Array | null; readonly unknown: Uint8Array | null };
  };
  'cohort/by_value': {
    params: { readonly trait: string; readonly source: string; readonly values: readonly string[] };
    row: { readonly chunk: number; readonly holds: Uint8Array | null; readonly unknown: Uint8Array | null };
  };
  'cohort/cohorts': {
    params: { readonly source: string };
    row: { readonly cohort: string | null; readonly subjects: number; readonly drug: string | null; readonly alteration: string | null; readonly tumour_type: string | null; readonly endpoints: readonly string[]; readonly biomarkers: readonly string[]; readonly assessed: boolean };
  };
  'cohort/facets': {
    params: { readonly source: string };
    row: { readonly trait: string; readonly value: string | null; readonly number: number | null; readonly chunk: number; readonly holds: Uint8Array };
  };
  'cohort/patient_names': {
    params: { readonly source: string };
    row: { readonly subject: string };
  };
  'cohort/published_funnels': {
    params: Readonly<Record<string, never>>;
    row: { readonly source: string; readonly programme: string; readonly period: string; readonly step: string; readonly n: number; readonly citation: string; readonly verification: string };
  };
  'cohort/screening': {
    params: { readonly source: string };
    row: { readonly step: string; readonly reason: string | null; readonly subjects: number };
  };
  'cohort/size': {
    params: { readonly source: string };
    row: { readonly subjects: number };
  };
  'cohort/subject_values': {
    params: { readonly source: string };
    row: { readonly trait: string; readonly value: string | null; readonly number: number | null; readonly subjects: number };
  };
  'cohort/trait_sets': {
    params: { readonly source: string };
    row: { readonly trait: string; readonly value: string | null; readonly number: number | null; readonly chunk: number; readonly holds: Uint8Array };
  };
  'cohort/treatment_facets': {
    params: { readonly source: string };
    row: { readonly trait: string; readonly value: string | null; readonly number: number | null; readonly chunk: number; readonly holds: Uint8Array };
  };
  'cohort/treatment_values': {
    params: { readonly source: string };
    row: { readonly trait: string; readonly value: string | null; readonly number: number | null; readonly subjects: number };
  };
  'cohort/week16': {
    params: { readonly source: string; readonly members: PatientSet | null; readonly cohort: string | null; readonly window: number; readonly data_cut: string | null; readonly missing: string };
    row: { readonly subject: string; readonly started_on: string | null; readonly followed: boolean; readonly evaluable: boolean; readonly control: boolean | null; readonly best: string | null; readonly responder: boolean };
  };
  'outcome/adverse_event_of_each': {
    params: { readonly source: string; readonly members: PatientSet | null; readonly cohort: string | null; readonly subjects: readonly string[] | null };
    row: { readonly kind: string; readonly term: string | null; readonly subject: string; readonly grade: number };
  };
  'outcome/adverse_events': {
    params: { readonly source: string; readonly members: PatientSet | null; readonly cohort: string | null; readonly subjects: readonly string[] | null };
    row: { readonly kind: string; readonly term: string | null; readonly grade: number; readonly subjects: number };
  };
  'outcome/followed': {
    params: { readonly source: string; readonly cohort: string | null; readonly trait: string; readonly biomarker: string; readonly endpoint: string; readonly members: PatientSet | null };
    row: { readonly grp: string | null; readonly event: boolean; readonly chunk: number; readonly holds: Uint8Array };
  };
  'outcome/health_states': {
    params: { readonly visit_days: number; readonly source: string; readonly members: PatientSet | null; readonly cohort: string | null; readonly subjects: readonly string[] | null };
    row: { readonly visit: number; readonly state: string | null; readonly vas: number | null; readonly subjects: number };
  };
  'outcome/lesion_changes': {
    params: { readonly source: string; readonly cohort: string | null; readonly members: PatientSet | null };
    row: { readonly subject: string; readonly day: number; readonly change: number; readonly new_lesion: boolean };
  };
  'outcome/pfs_pairs': {
    params: { readonly source: string; readonly cohort: string | null; readonly members: PatientSet | null };
    row: { readonly subject: string; readonly before: number; readonly before_event: boolean; readonly during: number; readonly during_event: boolean };
  };
  'outcome/published_cohorts': {
    params: Readonly<Record<string, never>>;
    row: { readonly source: string; readonly row_id: string; readonly trial: string; readonly cohort_label: string; readonly data_level: string; readonly tumour_type: string | null; readonly biomarker: string | null; readonly drug: string | null; readonly n_treated: number | null; readonly n_evaluable: number | null; readonly dc_n: number | null; readonly dc_share: number | null; readonly dc_definition: string | null; readonly or_n: number | null; readonly orr_share: number | null; readonly orr_lower: number | null; readonly orr_upper: number | null; readonly orr_level: number | null; readonly pfs_median_months: number | null; readonly pfs_lower: number | null; readonly pfs_upper: number | null; readonly os_median_months: number | null; readonly os_lower: number | null; readonly os_upper: number | null; readonly citation: string; readonly doi: string | null; readonly verification: string; readonly notes: string | null };
  };
  'outcome/risk_table': {
    params: { readonly source: string; readonly endpoint: string; readonly cohort: string | null; readonly by_cohort: boolean };
    row: { readonly grp: string | null; readonly days: number; readonly events: number; readonly censored: number };
  };
  'outcome/risk_table_by_biomarker': {
    params: { readonly source: string; readonly biomarker: string; readonly cohort: string | null; readonly members: PatientSet | null; readonly endpoint: string };
    row: { readonly grp: string | null; readonly days: number; readonly events: number; readonly censored: number };
  };
  'outcome/risk_table_by_trait': {
    params: { readonly source: string; readonly cohort: string | null; readonly trait: string; readonly members: PatientSet | null; readonly endpoint: string };
    row: { readonly grp: string | null; readonly days: number; readonly events: number; readonly censored: number };
  };
  'outcome/risk_table_of_source': {
    params: { readonly source: string; readonly endpoint: string };
    row: { readonly grp: string | null; readonly days: number; readonly events: number; readonly censored: number };
  };
  'outcome/stop_reason_of_each': {
    params: { readonly source: string; readonly members: PatientSet | null; readonly cohort: string | null; readonly subjects: readonly string[] | null };
    row: { readonly subject: string; readonly reason: string };
  };
  'outcome/stop_reasons': {
    params: { readonly source: string; readonly members: PatientSet | null; readonly cohort: string | null; readonly subjects: readonly string[] | null };
    row: { readonly reason: string; readonly subjects: number };
  };
  'outcome/swim_lanes': {
    params: { readonly source: string; readonly cohort: string | null; readonly members: PatientSet | null };
    row: { readonly subject: string; readonly treated_days: number | null; readonly ongoing: boolean | null; readonly followed_days: number | null; readonly responded_at: number | null; readonly progressed_at: number | null; readonly died_at: number | null };
  };
}
