-- The worst grade at which each subject had each adverse event, as counted in adverse_events: of all, of those related to the
-- treatment, and of the serious ones. The rows without a term are of any event.
-- $cohort: one cohort of the source; null for all of it. $members: null for everybody; else the ordinals of those who
-- are asked about. $subjects: null for everybody; else those treated by the look of the protocol that is told of.
-- never null: kind, subject, grade
WITH selected AS (
  SELECT subject FROM subject WHERE source = $source AND get_bit($members::BIT, ordinal) = 1
),
event AS (
  SELECT subject, term, grade, coalesce(related, false) AS related, coalesce(serious, false) AS serious
  FROM adverse_event
  WHERE source = $source
    AND ($cohort::VARCHAR IS NULL OR cohort = $cohort)
    AND ($members::BIT IS NULL OR subject IN (FROM selected))
    AND ($subjects::VARCHAR[] IS NULL OR list_contains($subjects::VARCHAR[], subject))
),
counted AS (
  SELECT 'ALL' AS kind, subject, term, grade FROM event
  UNION ALL
  SELECT 'RELATED', subject, term, grade FROM event WHERE related
  UNION ALL
  SELECT 'SERIOUS', subject, term, grade FROM event WHERE serious
)
SELECT kind, term, subject, max(grade)::INTEGER AS grade
FROM counted
GROUP BY GROUPING SETS ((kind, term, subject), (kind, subject))
ORDER BY kind, term NULLS FIRST, subject
