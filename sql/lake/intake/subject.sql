-- Subjects as delivered. A register may hold ten million of them.
-- What is wrong with a record stands in a column named for it.
CREATE OR REPLACE TEMP VIEW checked AS
WITH cells AS (
  SELECT COLUMNS(*)::VARCHAR FROM subject WHERE false
  UNION ALL BY NAME FROM records()
),
values_read AS (
  SELECT
    *,
    read_whole(birth_year) AS r_birth_year,
    read_whole(age) AS r_age,
    read_text(cells.site) AS r_site,
    read_text(cells.tumour_type) AS r_tumour_type,
    read_whole(ecog) AS r_ecog,
    read_whole(prior_lines) AS r_prior_lines,
    read_day(diagnosed_on) AS r_diagnosed_on,
    read_day(screened_on) AS r_screened_on,
    read_day(treatment_started_on) AS r_treatment_started_on,
    read_day(died_on) AS r_died_on,
    read_day(last_contact_on) AS r_last_contact_on,
    read_yes(actionable) AS r_actionable,
    read_money(test_cost) AS r_test_cost
  FROM cells
)
SELECT
  subject,
  try_cast(r_birth_year AS SMALLINT) AS birth_year,
  try_cast(r_age AS SMALLINT) AS age,
  sex,
  health_region,
  r_site AS site,
  icd10,
  r_tumour_type AS tumour_type,
  try_cast(r_ecog AS TINYINT) AS ecog,
  try_cast(r_prior_lines AS TINYINT) AS prior_lines,
  r_diagnosed_on AS diagnosed_on,
  r_screened_on AS screened_on,
  r_treatment_started_on AS treatment_started_on,
  r_died_on AS died_on,
  r_last_contact_on AS last_contact_on,
  r_actionable AS actionable,
  loss_reason,
  r_test_cost AS test_cost,
  subject IS NULL AS "subject:REQUIRED",
  not_id(subject) AS "subject:TYPE",
  not_whole(birth_year, r_birth_year, 1880, 2100) AS "birth_year:TYPE",
  not_whole(age, r_age, 0, 120) AS "age:TYPE",
  not_code(sex, ['F', 'M']) AS "sex:CODE_UNKNOWN",
  not_code(health_region, ['NORTH', 'CENTRAL', 'WEST', 'SOUTH_EAST']) AS "health_region:CODE_UNKNOWN",
  longer(r_site, 200) AS "site:FREE_TEXT",
  not_icd10(icd10) AS "icd10:CODE_UNKNOWN",
  longer(r_tumour_type, 200) AS "tumour_type:FREE_TEXT",
  not_whole(ecog, r_ecog, 0, 5) AS "ecog:TYPE",
  not_whole(prior_lines, r_prior_lines, 0, 50) AS "prior_lines:TYPE",
  not_day(diagnosed_on, r_diagnosed_on) AS "diagnosed_on:TYPE",
  not_day(screened_on, r_screened_on) AS "screened_on:TYPE",
  not_day(treatment_started_on, r_treatment_started_on) AS "treatment_started_on:TYPE",
  not_day(died_on, r_died_on) AS "died_on:TYPE",
  not_day(last_contact_on, r_last_contact_on) AS "last_contact_on:TYPE",
  not_yes(actionable, r_actionable) AS "actionable:TYPE",
  not_code(loss_reason, ['NO_TARGET', 'NO_DRUG', 'DETERIORATED', 'DIED', 'DECLINED', 'INELIGIBLE', 'OTHER_TRIAL', 'OTHER']) AS "loss_reason:CODE_UNKNOWN",
  not_money(test_cost, r_test_cost) AS "test_cost:TYPE",
  r_died_on < r_treatment_started_on AS "died_on<treatment_started_on",
  r_died_on < r_diagnosed_on AS "died_on<diagnosed_on",
  r_last_contact_on < r_treatment_started_on AS "last_contact_on<treatment_started_on"
FROM values_read
