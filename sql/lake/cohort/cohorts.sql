-- Every cohort of a source, or of all sources: who is in it, what they got, and what can be asked of it. A row without
-- a cohort is the source as a whole: all who were treated, or everybody where the source tells of no treatment.
-- $source: null for all sources.
-- drug, alteration: in words, up to three; null where there are more. tumour_type: null where there are several.
-- biomarkers: of the whole source, those with at least two different results.
-- never null: source, subjects, assessed, endpoints, biomarkers
WITH enrolled AS (
  SELECT source, subject, cohort FROM treatment
  UNION
  SELECT source, subject, NULL FROM subject WHERE treatment_started_on IS NOT NULL
  UNION
  SELECT source, subject, cohort FROM assessment
),
known AS (
  FROM enrolled
  UNION ALL
  SELECT source, subject, NULL FROM subject WHERE source NOT IN (SELECT source FROM enrolled)
),
counted AS (
  SELECT source, cohort, count(DISTINCT subject)::INTEGER AS subjects
  FROM known
  WHERE $source::VARCHAR IS NULL OR source = $source
  GROUP BY GROUPING SETS ((source), (source, cohort))
  HAVING grouping(cohort) = 1 OR cohort IS NOT NULL
),
treated AS (
  SELECT
    source,
    cohort,
    CASE WHEN count(DISTINCT drug) <= 3 THEN string_agg(DISTINCT drug, ' + ' ORDER BY drug) END AS drug,
    CASE WHEN count(DISTINCT alteration) <= 3 THEN string_agg(DISTINCT alteration, ', ' ORDER BY alteration) END
      AS alteration,
    CASE WHEN count(DISTINCT tumour_type) = 1 THEN min(tumour_type) END AS tumour_type
  FROM treatment
  GROUP BY GROUPING SETS ((source), (source, cohort))
  HAVING grouping(cohort) = 1 OR cohort IS NOT NULL
),
timed AS (
  SELECT source, cohort, list(DISTINCT endpoint ORDER BY endpoint) AS endpoints
  FROM event_time
  GROUP BY GROUPING SETS ((source), (source, cohort))
  HAVING grouping(cohort) = 1 OR cohort IS NOT NULL
),
assessed AS (
  SELECT source, cohort
  FROM assessment
  GROUP BY GROUPING SETS ((source), (source, cohort))
  HAVING grouping(cohort) = 1 OR cohort IS NOT NULL
),
tested AS (
  SELECT source, list(biomarker ORDER BY biomarker) AS biomarkers
  FROM (SELECT source, biomarker FROM biomarker GROUP BY ALL HAVING count(DISTINCT result) > 1)
  GROUP BY source
)
SELECT
  counted.source,
  counted.cohort,
  counted.subjects,
  treated.drug,
  treated.alteration,
  treated.tumour_type,
  coalesce(timed.endpoints, []) AS endpoints,
  coalesce(tested.biomarkers, []) AS biomarkers,
  assessed.source IS NOT NULL AS assessed
FROM counted
LEFT JOIN treated ON treated.source = counted.source AND treated.cohort IS NOT DISTINCT FROM counted.cohort
LEFT JOIN timed ON timed.source = counted.source AND timed.cohort IS NOT DISTINCT FROM counted.cohort
LEFT JOIN assessed ON assessed.source = counted.source AND assessed.cohort IS NOT DISTINCT FROM counted.cohort
LEFT JOIN tested ON tested.source = counted.source
ORDER BY counted.source, counted.cohort NULLS FIRST
