-- Response of each treated subject of a cohort: at week 16 (day 112) and at its best. One row a subject, in order of
-- treatment start. A subject of several cohorts is asked of the whole source by the first of them. Treated is who has a
-- treatment; where a source delivers none, who has a start of treatment; where it delivers neither, who was assessed.
--
-- $cohort: null for the whole source. $members: null for everybody; else the ordinals of those who are asked about.
-- $data_cut: null where nobody tells; then everybody has been followed.
-- $window: days on either side of day 112. $missing: what becomes of a followed subject with neither a readable scan
-- in the window nor progression or death by its end: NOT_EVALUABLE; NO_CONTROL; LATER_SCAN_COUNTS, the first readable
-- scan after the window, not evaluable where there is none.
--
-- followed: started 16 weeks before the data cut, or nobody knows when. Nobody else is evaluable.
-- control: the readable scan nearest day 112 in the window (the earlier of two, the worse of one day) says CR, PR, SD or
-- NON_CR_NON_PD. False where it says PD, or where there is none and progression or death came by the end of the window.
-- A source without scans tells disease control of its own definition; null where it does not.
-- best: as the source tells it, the worse where it tells two; else the best scan up to the first progression. NE where
-- there is none but the source assesses responses. Null where it does not.
-- never null: subject, followed, evaluable, responder
WITH selected AS (
  SELECT subject FROM subject WHERE source = $source AND get_bit($members::BIT, ordinal) = 1
),
enrolled AS (
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
member AS (
  SELECT
    subject,
    coalesce($cohort, arg_min(cohort, (coalesce(started_on, DATE '9999-12-31'), cohort))) AS cohort,
    coalesce(min(started_on), any_value(treatment_started_on)) AS started_on,
    any_value(died_on) AS died_on
  FROM enrolled
  LEFT JOIN (FROM subject WHERE source = $source) USING (subject)
  WHERE ($cohort::VARCHAR IS NULL OR cohort = $cohort)
    AND ($members::BIT IS NULL OR subject IN (FROM selected))
  GROUP BY subject
),
-- From CR, 1, to NE, 5: the smaller the better.
rank AS (
  FROM (VALUES ('CR', 1, true), ('PR', 2, true), ('SD', 3, true), ('NON_CR_NON_PD', 3, true), ('PD', 4, false), ('NE', 5, NULL))
    AS rank (response, rank, control)
),
assessed AS (
  SELECT
    member.subject,
    kind,
    coalesce(day, assessed_on - member.started_on)::INTEGER AS day,
    CASE response WHEN 'MISSING' THEN 'NE' ELSE response END AS response,
    disease_control
  FROM assessment
  JOIN member ON assessment.subject = member.subject
    AND (assessment.cohort IS NOT DISTINCT FROM member.cohort OR assessment.cohort IS NULL OR member.cohort IS NULL)
  WHERE source = $source
),
told AS (
  SELECT
    coalesce(bool_or(kind = 'SCAN'), false) AS scans,
    coalesce(bool_or(disease_control IS NOT NULL), false) AS disease_control
  FROM assessment
  WHERE source = $source
),
scan AS (
  SELECT subject, day, rank, control
  FROM assessed
  JOIN rank USING (response)
  WHERE kind = 'SCAN'
),
progression AS (
  SELECT subject, min(day) AS progressed_at FROM scan WHERE control = false GROUP BY subject
),
-- Progression or death where only its time is told.
timed AS (
  SELECT subject, min(days) AS ended_at
  FROM event_time
  JOIN member USING (subject)
  WHERE source = $source
    AND event
    AND endpoint IN ('OS', 'PFS')
    AND (event_time.cohort IS NOT DISTINCT FROM member.cohort OR event_time.cohort IS NULL OR member.cohort IS NULL)
  GROUP BY subject
),
by_scan AS (
  SELECT
    subject,
    arg_min(control, (abs(day - 112), day, -rank)) FILTER (WHERE abs(day - 112) <= $window::INTEGER AND control IS NOT NULL)
      AS at_week_16,
    arg_min(control, (day, -rank)) FILTER (WHERE day > 112 + $window::INTEGER AND control IS NOT NULL) AS later,
    min(rank) FILTER (WHERE day IS NULL OR progressed_at IS NULL OR day <= progressed_at) AS best
  FROM scan
  LEFT JOIN progression USING (subject)
  GROUP BY subject
),
by_source AS (
  SELECT
    subject,
    bool_and(disease_control) AS control,
    max_by(response, rank) AS ranked,
    -- Where the source tells responders apart and no more.
    min(response) FILTER (WHERE response IN ('NON_RESPONDER', 'RESPONDER')) AS apart
  FROM assessed
  LEFT JOIN rank USING (response)
  WHERE kind = 'BEST'
  GROUP BY subject
),
-- At week 16 as known, null where it is not; the policy decides on the nulls.
known AS (
  SELECT
    subject,
    started_on,
    $data_cut::DATE IS NULL OR coalesce(started_on + 112 <= $data_cut::DATE, true) AS followed,
    CASE
      WHEN NOT told.scans THEN by_source.control
      WHEN by_scan.at_week_16 IS NOT NULL THEN by_scan.at_week_16
      WHEN least(progressed_at, ended_at, died_on - started_on) <= 112 + $window::INTEGER THEN false
      WHEN $missing = 'LATER_SCAN_COUNTS' THEN by_scan.later
    END AS control,
    told.scans OR told.disease_control AS controlled,
    by_source.subject IS NOT NULL AS has_best,
    coalesce(by_source.ranked, by_source.apart, best_scan.response, CASE WHEN assessment_told THEN 'NE' END) AS best
  FROM member
  CROSS JOIN told
  CROSS JOIN (SELECT count(*) > 0 AS assessment_told FROM assessment WHERE source = $source)
  LEFT JOIN by_scan USING (subject)
  LEFT JOIN by_source USING (subject)
  LEFT JOIN progression USING (subject)
  LEFT JOIN timed USING (subject)
  LEFT JOIN (FROM rank WHERE response <> 'NON_CR_NON_PD') AS best_scan ON best_scan.rank = by_scan.best
)
SELECT
  subject,
  started_on,
  followed,
  followed AND CASE WHEN controlled THEN control IS NOT NULL OR $missing = 'NO_CONTROL' ELSE has_best END AS evaluable,
  CASE WHEN controlled THEN followed AND coalesce(control, false) END AS control,
  CASE best WHEN 'NON_CR_NON_PD' THEN 'SD' ELSE best END AS best,
  coalesce(best IN ('CR', 'PR', 'RESPONDER'), false) AS responder
FROM known
ORDER BY started_on NULLS LAST, subject
