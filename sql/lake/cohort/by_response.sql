-- Who had each best response, a bit a subject: one row a response and 65,536 subjects. Response is null for those of
-- whom none is known.
-- Best response is that of cohort/week16 for the source as a whole: as the source tells it, the worse where it tells
-- two; else the best scan up to the first progression, in the first cohort. NE where there is none but the source
-- assesses responses and the subject was treated.
-- never null: chunk, holds
WITH enrolled AS (
  -- The first of the three that tells of anybody.
  SELECT subject, cohort, started_on FROM treatment WHERE source = $source
  UNION ALL
  SELECT subject, NULL, treatment_started_on
  FROM subject
  WHERE source = $source
    AND treatment_started_on IS NOT NULL
    AND NOT EXISTS (FROM treatment WHERE source = $source)
  UNION ALL
  SELECT subject, cohort, NULL
  FROM assessment
  WHERE source = $source
    AND NOT EXISTS (FROM treatment WHERE source = $source)
    AND NOT EXISTS (FROM subject WHERE source = $source AND treatment_started_on IS NOT NULL)
),
-- A source that assesses nobody is not sorted.
member AS (
  SELECT
    subject,
    arg_min(cohort, (coalesce(started_on, DATE '9999-12-31'), cohort)) AS cohort,
    coalesce(min(started_on), any_value(treatment_started_on)) AS started_on
  FROM enrolled
  LEFT JOIN (FROM subject WHERE source = $source) USING (subject)
  WHERE EXISTS (FROM assessment WHERE source = $source)
  GROUP BY subject
),
-- From CR, 1, to NE, 5: the smaller the better.
rank AS (
  FROM (VALUES ('CR', 1), ('PR', 2), ('SD', 3), ('NON_CR_NON_PD', 3), ('PD', 4), ('NE', 5)) AS rank (response, rank)
),
assessed AS (
  SELECT
    member.subject,
    kind,
    coalesce(day, assessed_on - member.started_on)::INTEGER AS day,
    CASE response WHEN 'MISSING' THEN 'NE' ELSE response END AS response
  FROM assessment
  JOIN member ON assessment.subject = member.subject
    AND (assessment.cohort IS NOT DISTINCT FROM member.cohort OR assessment.cohort IS NULL OR member.cohort IS NULL)
  WHERE source = $source
),
progression AS (
  SELECT subject, min(day) AS progressed_at FROM assessed WHERE kind = 'SCAN' AND response = 'PD' GROUP BY subject
),
by_scan AS (
  SELECT subject, min(rank) FILTER (WHERE day IS NULL OR progressed_at IS NULL OR day <= progressed_at) AS best
  FROM assessed
  JOIN rank USING (response)
  LEFT JOIN progression USING (subject)
  WHERE kind = 'SCAN'
  GROUP BY subject
),
by_source AS (
  SELECT
    subject,
    max_by(response, rank) AS ranked,
    min(response) FILTER (WHERE response IN ('NON_RESPONDER', 'RESPONDER')) AS apart
  FROM assessed
  LEFT JOIN rank USING (response)
  WHERE kind = 'BEST'
  GROUP BY subject
),
known AS (
  SELECT
    subject,
    coalesce(
      CASE by_source.ranked WHEN 'NON_CR_NON_PD' THEN 'SD' ELSE by_source.ranked END,
      by_source.apart,
      CASE by_scan.best WHEN 1 THEN 'CR' WHEN 2 THEN 'PR' WHEN 3 THEN 'SD' WHEN 4 THEN 'PD' WHEN 5 THEN 'NE' END,
      CASE WHEN EXISTS (FROM assessment WHERE source = $source) THEN 'NE' END
    ) AS best
  FROM member
  LEFT JOIN by_scan USING (subject)
  LEFT JOIN by_source USING (subject)
)
SELECT best AS response, ordinal // 65536 AS chunk, bitstring_agg(ordinal % 65536, 0, 65535) AS holds
FROM subject
LEFT JOIN known USING (subject)
WHERE source = $source
GROUP BY response, chunk
ORDER BY chunk
