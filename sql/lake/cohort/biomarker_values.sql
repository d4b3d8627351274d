-- Every result of every biomarker of a source, and how many subjects have it in any sample; where result is null, how
-- many have any result of the biomarker at all.
-- never null: biomarker, subjects
WITH found AS (
  SELECT biomarker, result, subject
  FROM biomarker
  WHERE source = $source AND result IS NOT NULL
  GROUP BY ALL
),
counted AS (
  SELECT biomarker, result, count(*) AS subjects FROM found GROUP BY ALL
  UNION ALL
  SELECT biomarker, NULL, count(*) FROM (SELECT biomarker, subject FROM found GROUP BY ALL) GROUP BY biomarker
)
SELECT biomarker, result, subjects::INTEGER AS subjects
FROM counted
ORDER BY biomarker, subjects DESC, result NULLS FIRST
