-- The first treatment of each subject of a source, whom it is told of: that of the earliest start; of several, or where
-- no start is told, the first cohort by name. Whoever has one treatment needs no sorting, and that is nearly everybody.
CREATE MACRO first_treatment(of_source) AS TABLE
WITH several AS (
  SELECT subject FROM treatment WHERE source = of_source GROUP BY subject HAVING count(*) > 1
)
SELECT subject, cohort, drug, alteration, line, started_on
FROM treatment
ANTI JOIN several USING (subject)
WHERE source = of_source
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
  WHERE source = of_source
  GROUP BY subject
)
