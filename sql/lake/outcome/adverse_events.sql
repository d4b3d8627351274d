-- How many subjects had each adverse event, by the worst grade they had it at: all, those related to the treatment, and
-- the serious ones. The rows without a term are of any event.
-- $cohort: one cohort of the source; null for all of it. $members: null for everybody; else the ordinals of those who
-- are asked about. $subjects: null for everybody; else those treated by the look of the protocol that is told of.
-- never null: kind, grade, subjects
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
),
worst AS (
  SELECT kind, term, subject, max(grade) AS grade
  FROM counted
  GROUP BY GROUPING SETS ((kind, term, subject), (kind, subject))
)
SELECT kind, term, grade::INTEGER AS grade, count(*)::INTEGER AS subjects
FROM worst
GROUP BY kind, term, grade
ORDER BY kind, term NULLS FIRST, grade
