-- Which records have faults: the first thousand faults, and how many there are in all.
WITH numbered AS (
  SELECT row_number() OVER () AS record, COLUMNS(name -> regexp_matches(name, '[:<]'))
  FROM checked
),
faulty AS (FROM numbered WHERE greatest(*COLUMNS(name -> regexp_matches(name, '[:<]')))),
named AS (UNPIVOT faulty ON COLUMNS(* EXCLUDE (record)) INTO NAME fault VALUE wrong)
SELECT record::INTEGER AS record, fault, count(*) OVER ()::INTEGER AS faults
FROM named
WHERE wrong
ORDER BY record
LIMIT 1000
