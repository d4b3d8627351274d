-- Who has each value of each trait that describes patients before treatment. One row a trait, value and 65,536 subjects;
-- one bit a subject. Where both value and number are null, those of whom it is not known; TREATED tells who was treated.
-- number: age in bins of ten years, by where the bin begins; the others as they are. Age is that of cohort/by_range;
-- drug, alteration and line are of the first treatment, as in cohort/by_treatment.
-- never null: trait, chunk, holds
WITH first_treatment AS (
  SELECT
    subject,
    arg_min(
      {drug: drug, alteration: alteration, line: line},
      (coalesce(started_on, DATE '9999-12-31'), coalesce(cohort, ''), coalesce(line, 127))
    ) AS it
  FROM treatment
  WHERE source = $source
  GROUP BY subject
),
told AS (
  SELECT
    ordinal,
    ordinal // 65536 AS chunk,
    sex,
    health_region,
    tumour_type,
    it.drug AS drug,
    it.alteration AS alteration,
    coalesce(age, year(coalesce(treatment_started_on, screened_on, diagnosed_on)) - birth_year) // 10 * 10 AS age,
    ecog,
    prior_lines,
    it.line AS line,
    it IS NOT NULL OR treatment_started_on IS NOT NULL AS treated
  FROM subject
  LEFT JOIN first_treatment USING (subject)
  WHERE source = $source
)
SELECT
  CASE 0
    WHEN grouping(sex) THEN 'SEX'
    WHEN grouping(health_region) THEN 'HEALTH_REGION'
    WHEN grouping(tumour_type) THEN 'TUMOUR_TYPE'
    WHEN grouping(drug) THEN 'DRUG'
    WHEN grouping(alteration) THEN 'ALTERATION'
    WHEN grouping(age) THEN 'AGE'
    WHEN grouping(ecog) THEN 'ECOG'
    WHEN grouping(prior_lines) THEN 'PRIOR_LINES'
    WHEN grouping(line) THEN 'LINE'
    ELSE 'TREATED'
  END AS trait,
  coalesce(sex, health_region, tumour_type, drug, alteration) AS value,
  coalesce(age, ecog, prior_lines, line, treated::INTEGER)::INTEGER AS number,
  chunk,
  bitstring_agg(ordinal % 65536, 0, 65535) AS holds
FROM told
GROUP BY GROUPING SETS (
  (sex, chunk),
  (health_region, chunk),
  (tumour_type, chunk),
  (drug, chunk),
  (alteration, chunk),
  (age, chunk),
  (ecog, chunk),
  (prior_lines, chunk),
  (line, chunk),
  (treated, chunk)
)
ORDER BY trait, number, value, chunk
