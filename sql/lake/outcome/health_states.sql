-- What subjects answered on EQ-5D-5L and on its scale (VAS) at each visit: how many gave each answer, and how many of
-- those who were followed gave none (the rows without state and vas).
-- $visit_days: days between visits. Visit 0 is baseline, the last answer up to day 0; any other is the answer nearest to
-- its day, up to half the time between visits away.
-- $cohort: one cohort of the source; null for all of it. $members: null for everybody; else the ordinals of those who
-- are asked about. $subjects: null for everybody; else those treated by the look of the protocol that is told of.
-- Followed at a visit is whose overall survival reaches its day, or is not told.
-- never null: visit, subjects
WITH visits AS (
  SELECT $visit_days::INTEGER AS apart
),
selected AS (
  SELECT subject FROM subject WHERE source = $source AND get_bit($members::BIT, ordinal) = 1
),
answered AS (
  SELECT subject,
         CASE WHEN day <= 0 THEN 0 ELSE round(day / apart) END::INTEGER AS visit,
         day,
         state,
         vas
  FROM utility
  CROSS JOIN visits
  WHERE source = $source
    AND ($cohort::VARCHAR IS NULL OR cohort = $cohort)
    AND ($members::BIT IS NULL OR subject IN (FROM selected))
    AND ($subjects::VARCHAR[] IS NULL OR list_contains($subjects::VARCHAR[], subject))
    AND (state IS NOT NULL OR vas IS NOT NULL)
    AND (day <= 0 OR day * 2 >= apart)
  QUALIFY row_number() OVER (
    PARTITION BY subject, visit
    ORDER BY abs(day - visit * apart), day, state NULLS LAST, vas NULLS LAST
  ) = 1
),
followed AS (
  SELECT subject, max(days) FILTER (WHERE endpoint = 'OS') AS days
  FROM event_time
  WHERE source = $source AND ($cohort::VARCHAR IS NULL OR cohort = $cohort)
  GROUP BY subject
),
treated AS (
  SELECT DISTINCT subject
  FROM treatment
  WHERE source = $source
    AND ($cohort::VARCHAR IS NULL OR cohort = $cohort)
    AND ($members::BIT IS NULL OR subject IN (FROM selected))
    AND ($subjects::VARCHAR[] IS NULL OR list_contains($subjects::VARCHAR[], subject))
),
expected AS (
  SELECT subject, visit
  FROM treated
  CROSS JOIN visits
  CROSS JOIN (SELECT DISTINCT visit FROM answered)
  LEFT JOIN followed USING (subject)
  WHERE coalesce(days >= visit * apart, true)
)
SELECT visit, state, vas::INTEGER AS vas, count(*)::INTEGER AS subjects
FROM expected
FULL JOIN answered USING (subject, visit)
GROUP BY ALL
ORDER BY visit, state, vas
