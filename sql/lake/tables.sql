-- The tables of the lake, as every snapshot shows them to the questions. One Parquet file a table and delivery.
-- Days are counted from the first dose of the treatment in the cohort; shares lie between 0 and 1; money is NOK.

CREATE TABLE subject (
  source VARCHAR NOT NULL,
  subject VARCHAR NOT NULL,
  birth_year SMALLINT,
  age SMALLINT,
  sex VARCHAR,
  health_region VARCHAR,
  site VARCHAR,
  icd10 VARCHAR,
  tumour_type VARCHAR,
  ecog TINYINT,
  prior_lines TINYINT,
  diagnosed_on DATE,
  screened_on DATE,
  treatment_started_on DATE,
  died_on DATE,
  last_contact_on DATE,
  actionable BOOLEAN,
  loss_reason VARCHAR,
  test_cost DECIMAL(18, 2)
);

CREATE TABLE treatment (
  source VARCHAR NOT NULL,
  subject VARCHAR NOT NULL,
  cohort VARCHAR,
  drug VARCHAR,
  alteration VARCHAR,
  tumour_type VARCHAR,
  line TINYINT,
  started_on DATE,
  stopped_on DATE,
  days INTEGER,
  ongoing BOOLEAN,
  stop_reason VARCHAR
);

CREATE TABLE assessment (
  source VARCHAR NOT NULL,
  subject VARCHAR NOT NULL,
  cohort VARCHAR,
  kind VARCHAR NOT NULL,
  day INTEGER,
  assessed_on DATE,
  response VARCHAR,
  disease_control BOOLEAN,
  confirmed BOOLEAN,
  criteria VARCHAR,
  assessor VARCHAR
);

CREATE TABLE lesion (
  source VARCHAR NOT NULL,
  subject VARCHAR NOT NULL,
  cohort VARCHAR,
  day INTEGER NOT NULL,
  sum_of_diameters DOUBLE,
  change DOUBLE,
  new_lesion BOOLEAN
);

CREATE TABLE event_time (
  source VARCHAR NOT NULL,
  subject VARCHAR NOT NULL,
  cohort VARCHAR,
  endpoint VARCHAR NOT NULL,
  days DOUBLE NOT NULL,
  event BOOLEAN NOT NULL
);

CREATE TABLE biomarker (
  source VARCHAR NOT NULL,
  subject VARCHAR NOT NULL,
  sample VARCHAR,
  biomarker VARCHAR NOT NULL,
  result VARCHAR,
  value DOUBLE,
  unit VARCHAR,
  assay VARCHAR,
  tier VARCHAR,
  tier_scale VARCHAR
);

CREATE TABLE adverse_event (
  source VARCHAR NOT NULL,
  subject VARCHAR NOT NULL,
  cohort VARCHAR,
  term VARCHAR NOT NULL,
  grade TINYINT NOT NULL,
  day INTEGER,
  related BOOLEAN,
  serious BOOLEAN
);

CREATE TABLE utility (
  source VARCHAR NOT NULL,
  subject VARCHAR NOT NULL,
  cohort VARCHAR,
  day INTEGER NOT NULL,
  state VARCHAR,
  vas TINYINT
);

CREATE TABLE resource_use (
  source VARCHAR NOT NULL,
  subject VARCHAR NOT NULL,
  cohort VARCHAR,
  day INTEGER NOT NULL,
  category VARCHAR NOT NULL,
  resource VARCHAR NOT NULL,
  amount DECIMAL(18, 3) NOT NULL,
  unit_price DECIMAL(18, 2),
  cost DECIMAL(18, 2),
  price_year SMALLINT
);

CREATE TABLE published_cohort (
  source VARCHAR NOT NULL,
  row_id VARCHAR NOT NULL,
  trial VARCHAR NOT NULL,
  trial_id VARCHAR,
  country VARCHAR,
  data_level VARCHAR NOT NULL,
  cohort_label VARCHAR NOT NULL,
  tumour_type VARCHAR,
  biomarker VARCHAR,
  drug VARCHAR,
  n_treated INTEGER,
  n_evaluable INTEGER,
  dc_n INTEGER,
  dc_share DOUBLE,
  dc_definition VARCHAR,
  or_n INTEGER,
  orr_share DOUBLE,
  orr_lower DOUBLE,
  orr_upper DOUBLE,
  orr_level DOUBLE,
  pfs_median_months DOUBLE,
  pfs_lower DOUBLE,
  pfs_upper DOUBLE,
  os_median_months DOUBLE,
  os_lower DOUBLE,
  os_upper DOUBLE,
  citation VARCHAR NOT NULL,
  doi VARCHAR,
  verification VARCHAR NOT NULL,
  notes VARCHAR
);

CREATE TABLE published_funnel (
  source VARCHAR NOT NULL,
  programme VARCHAR NOT NULL,
  period VARCHAR NOT NULL,
  step VARCHAR NOT NULL,
  n INTEGER NOT NULL,
  citation VARCHAR NOT NULL,
  verification VARCHAR NOT NULL
);
