-- Who has each value of each trait of the subject, a bit a subject: one row a trait, value and 65,536 subjects. Where
-- value and number are both null, those of whom the trait is not known. Rows come in no order: sorting them takes longer
-- than finding them. For traits of the first treatment see cohort/treatment_facets, for biomarkers biomarker_facets.
-- number: of a number, where its bin begins: ten years of age, else one a bin. Of a day, where its quarter begins,
-- counted from 1970-01-01. Age is that of cohort/by_range.
-- never null: trait, chunk, holds
WITH told AS (
  SELECT
    ordinal // 65536 AS chunk,
    ordinal % 65536 AS bit,
    tumour_type,
    sex,
    health_region,
    coalesce(age, year(coalesce(treatment_started_on, screened_on, diagnosed_on)) - birth_year) // 10 * 10 AS age,
    ecog,
    date_trunc('quarter', diagnosed_on)::DATE - DATE '1970-01-01' AS diagnosed_on
  FROM subject
  WHERE source = $source
)
SELECT
  CASE 0
    WHEN grouping(tumour_type) THEN 'TUMOUR_TYPE'
    WHEN grouping(sex) THEN 'SEX'
    WHEN grouping(health_region) THEN 'HEALTH_REGION'
    WHEN grouping(age) THEN 'AGE'
    WHEN grouping(ecog) THEN 'ECOG'
    ELSE 'DIAGNOSED_ON'
  END AS trait,
  coalesce(tumour_type, sex, health_region) AS value,
  coalesce(age, ecog, diagnosed_on)::INTEGER AS number,
  chunk,
  bitstring_agg(bit, 0, 65535) AS holds
FROM told
GROUP BY GROUPING SETS (
  (chunk, tumour_type), (chunk, sex), (chunk, health_region), (chunk, age), (chunk, ecog), (chunk, diagnosed_on)
)
