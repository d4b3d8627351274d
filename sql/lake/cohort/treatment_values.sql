-- Every value of the traits of the first treatment of the subjects of a source, and how many have it. One row a trait
-- and value; where both value and number are null, those of whom it is not known: whoever was not treated as well.
-- number: of LINE, the line; of TREATED_ON, where its quarter begins, counted from 1970-01-01. The first treatment is
-- that of cohort/by_treatment.
-- never null: trait, subjects
WITH several AS (
  SELECT subject FROM treatment WHERE source = $source GROUP BY subject HAVING count(*) > 1
),
-- Whoever has one treatment needs no sorting, and that is nearly everybody.
first_treatment AS (
  SELECT subject, cohort, drug, alteration, line, started_on
  FROM treatment
  ANTI JOIN several USING (subject)
  WHERE source = $source
  UNION ALL
  SELECT subject, it.cohort, it.drug, it.alteration, it.line, it.started_on
  FROM (
    SELECT
      subject,
      arg_min(
        {cohort: cohort, drug: drug, alteration: alteration, line: line, started_on: started_on},
        (coalesce(started_on, DATE '9999-12-31'), coalesce(cohort, ''), coalesce(line, 127))
      ) AS it
    FROM treatment
    SEMI JOIN several USING (subject)
    WHERE source = $source
    GROUP BY subject
  )
),
told AS (
  SELECT
    cohort,
    drug,
    alteration,
    line,
    date_trunc('quarter', coalesce(started_on, treatment_started_on))::DATE - DATE '1970-01-01' AS treated_on
  FROM subject
  LEFT JOIN first_treatment USING (subject)
  WHERE source = $source
)
SELECT
  CASE 0
    WHEN grouping(cohort) THEN 'COHORT'
    WHEN grouping(drug) THEN 'DRUG'
    WHEN grouping(alteration) THEN 'ALTERATION'
    WHEN grouping(line) THEN 'LINE'
    ELSE 'TREATED_ON'
  END AS trait,
  coalesce(cohort, drug, alteration) AS value,
  coalesce(line, treated_on)::INTEGER AS number,
  count(*)::INTEGER AS subjects
FROM told
GROUP BY GROUPING SETS ((cohort), (drug), (alteration), (line), (treated_on))
ORDER BY trait, subjects DESC, value, number
