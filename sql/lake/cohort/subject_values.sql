-- Every value of the traits of the subjects of a source, and how many have it. One row a trait and value; where both
-- value and number are null, those of whom it is not known.
-- number: of a number, where its bin begins: ten years of age, else one a bin. Of a day, where its quarter begins,
-- counted from 1970-01-01. Age is that of cohort/by_range.
-- never null: trait, subjects
WITH told AS (
  SELECT
    sex,
    health_region,
    icd10,
    tumour_type,
    coalesce(age, year(coalesce(treatment_started_on, screened_on, diagnosed_on)) - birth_year) // 10 * 10 AS age,
    ecog,
    prior_lines,
    date_trunc('quarter', diagnosed_on)::DATE - DATE '1970-01-01' AS diagnosed_on,
    date_trunc('quarter', screened_on)::DATE - DATE '1970-01-01' AS screened_on
  FROM subject
  WHERE source = $source
)
SELECT
  CASE 0
    WHEN grouping(sex) THEN 'SEX'
    WHEN grouping(health_region) THEN 'HEALTH_REGION'
    WHEN grouping(icd10) THEN 'ICD10'
    WHEN grouping(tumour_type) THEN 'TUMOUR_TYPE'
    WHEN grouping(age) THEN 'AGE'
    WHEN grouping(ecog) THEN 'ECOG'
    WHEN grouping(prior_lines) THEN 'PRIOR_LINES'
    WHEN grouping(diagnosed_on) THEN 'DIAGNOSED_ON'
    ELSE 'SCREENED_ON'
  END AS trait,
  coalesce(sex, health_region, icd10, tumour_type) AS value,
  coalesce(age, ecog, prior_lines, diagnosed_on, screened_on)::INTEGER AS number,
  count(*)::INTEGER AS subjects
FROM told
GROUP BY GROUPING SETS (
  (sex), (health_region), (icd10), (tumour_type), (age), (ecog), (prior_lines), (diagnosed_on), (screened_on)
)
ORDER BY trait, subjects DESC, value, number
