-- Who has each value of each trait of a source, a bit a subject: one row a trait, value and 65,536 subjects. Where value
-- and number are both null, those of whom the trait is not known.
-- biomarker: its name where the trait is BIOMARKER, of which somebody with several results has each; else null. Who has
-- no result of a biomarker is in no row of it.
-- number: of a number, where its bin begins: ten years of age, else one a bin. Of a day, where its quarter begins,
-- counted from 1970-01-01. Age is that of cohort/by_range.
-- never null: trait, chunk, holds
WITH told AS (
  SELECT
    ordinal // 65536 AS chunk,
    ordinal % 65536 AS bit,
    tumour_type,
    drug,
    alteration,
    sex,
    health_region,
    coalesce(age, year(coalesce(treatment_started_on, screened_on, diagnosed_on)) - birth_year) // 10 * 10 AS age,
    ecog,
    line,
    date_trunc('quarter', diagnosed_on)::DATE - DATE '1970-01-01' AS diagnosed_on,
    date_trunc('quarter', coalesce(started_on, treatment_started_on))::DATE - DATE '1970-01-01' AS treated_on
  FROM subject
  LEFT JOIN first_treatment($source) USING (subject)
  WHERE source = $source
),
found AS (
  SELECT biomarker, result, ordinal // 65536 AS chunk, ordinal % 65536 AS bit
  FROM biomarker
  JOIN (FROM subject WHERE source = $source) USING (subject)
  WHERE biomarker.source = $source AND result IS NOT NULL
)
SELECT
  CASE 0
    WHEN grouping(tumour_type) THEN 'TUMOUR_TYPE'
    WHEN grouping(drug) THEN 'DRUG'
    WHEN grouping(alteration) THEN 'ALTERATION'
    WHEN grouping(sex) THEN 'SEX'
    WHEN grouping(health_region) THEN 'HEALTH_REGION'
    WHEN grouping(age) THEN 'AGE'
    WHEN grouping(ecog) THEN 'ECOG'
    WHEN grouping(line) THEN 'LINE'
    WHEN grouping(diagnosed_on) THEN 'DIAGNOSED_ON'
    ELSE 'TREATED_ON'
  END AS trait,
  NULL AS biomarker,
  coalesce(tumour_type, drug, alteration, sex, health_region) AS value,
  coalesce(age, ecog, line, diagnosed_on, treated_on)::INTEGER AS number,
  chunk,
  bitstring_agg(bit, 0, 65535) AS holds
FROM told
GROUP BY GROUPING SETS (
  (chunk, tumour_type), (chunk, drug), (chunk, alteration), (chunk, sex), (chunk, health_region), (chunk, age),
  (chunk, ecog), (chunk, line), (chunk, diagnosed_on), (chunk, treated_on)
)
UNION ALL
SELECT 'BIOMARKER', biomarker, result, NULL, chunk, bitstring_agg(bit, 0, 65535)
FROM found
GROUP BY biomarker, result, chunk
ORDER BY trait, biomarker, value, number, chunk
