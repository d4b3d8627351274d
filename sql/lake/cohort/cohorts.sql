-- Every cohort of a source: how many are in it, what they got, and what can be asked of it. The row without a cohort is
-- the source as a whole: all who were treated, or everybody where the source tells of no treatment.
-- $source: the source.
-- drug, alteration: in words, up to three; null where there are more. tumour_type: null where there are several.
-- biomarkers: of the whole source, those with at least two different results.
-- Subjects are counted by GROUP BY, which goes to disk where memory ends: count(DISTINCT) does not.
-- never null: subjects, assessed, endpoints, biomarkers
WITH whole AS (
  -- The first of the three that tells of anybody: treatments, starts of treatment, assessments; else everybody.
  SELECT coalesce(
    nullif((SELECT count(*) FROM (SELECT subject FROM treatment WHERE source = $source GROUP BY subject)), 0),
    nullif((SELECT count(*) FROM subject WHERE source = $source AND treatment_started_on IS NOT NULL), 0),
    nullif((SELECT count(*) FROM (SELECT subject FROM assessment WHERE source = $source GROUP BY subject)), 0),
    (SELECT count(*) FROM subject WHERE source = $source)
  ) AS subjects
),
counted AS (
  SELECT NULL AS cohort, subjects FROM whole WHERE subjects > 0
  UNION ALL
  SELECT cohort, count(*)
  FROM (SELECT cohort, subject FROM treatment WHERE source = $source AND cohort IS NOT NULL GROUP BY ALL)
  GROUP BY cohort
),
treated AS (
  SELECT
    cohort,
    CASE WHEN count(DISTINCT drug) <= 3 THEN string_agg(DISTINCT drug, ' + ' ORDER BY drug) END AS drug,
    CASE WHEN count(DISTINCT alteration) <= 3 THEN string_agg(DISTINCT alteration, ', ' ORDER BY alteration) END
      AS alteration,
    CASE WHEN count(DISTINCT tumour_type) = 1 THEN min(tumour_type) END AS tumour_type
  FROM treatment
  WHERE source = $source
  GROUP BY GROUPING SETS ((), (cohort))
  HAVING grouping(cohort) = 1 OR cohort IS NOT NULL
),
timed AS (
  SELECT cohort, list(DISTINCT endpoint ORDER BY endpoint) AS endpoints
  FROM event_time
  WHERE source = $source
  GROUP BY GROUPING SETS ((), (cohort))
  HAVING grouping(cohort) = 1 OR cohort IS NOT NULL
),
assessed AS (
  SELECT cohort, count(*) > 0 AS assessed
  FROM assessment
  WHERE source = $source
  GROUP BY GROUPING SETS ((), (cohort))
  HAVING grouping(cohort) = 1 OR cohort IS NOT NULL
),
tested AS (
  SELECT list(biomarker ORDER BY biomarker) AS biomarkers
  FROM (SELECT biomarker FROM biomarker WHERE source = $source GROUP BY biomarker HAVING count(DISTINCT result) > 1)
)
SELECT
  counted.cohort,
  subjects::INTEGER AS subjects,
  drug,
  alteration,
  tumour_type,
  coalesce(endpoints, []) AS endpoints,
  coalesce(biomarkers, []) AS biomarkers,
  coalesce(assessed, false) AS assessed
FROM counted
LEFT JOIN treated ON treated.cohort IS NOT DISTINCT FROM counted.cohort
LEFT JOIN timed ON timed.cohort IS NOT DISTINCT FROM counted.cohort
LEFT JOIN assessed ON assessed.cohort IS NOT DISTINCT FROM counted.cohort
CROSS JOIN tested
ORDER BY counted.cohort NULLS FIRST
