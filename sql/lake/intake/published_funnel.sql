-- Steps of funnels as printed in publications.
-- What is wrong with a record stands in a column named for it.
CREATE OR REPLACE TEMP VIEW checked AS
WITH cells AS (
  SELECT COLUMNS(*)::VARCHAR FROM published_funnel WHERE false
  UNION ALL BY NAME FROM records()
),
values_read AS (
  SELECT
    *,
    read_text(cells.programme) AS r_programme,
    read_text(cells.period) AS r_period,
    read_text(cells.step) AS r_step,
    read_whole(n) AS r_n,
    read_text(cells.citation) AS r_citation,
    read_text(cells.verification) AS r_verification
  FROM cells
)
SELECT
  r_programme AS programme,
  r_period AS period,
  r_step AS step,
  r_n AS n,
  r_citation AS citation,
  r_verification AS verification,
  programme IS NULL AS "programme:REQUIRED",
  longer(r_programme, 200) AS "programme:FREE_TEXT",
  period IS NULL AS "period:REQUIRED",
  longer(r_period, 200) AS "period:FREE_TEXT",
  step IS NULL AS "step:REQUIRED",
  longer(r_step, 200) AS "step:FREE_TEXT",
  n IS NULL AS "n:REQUIRED",
  not_whole(n, r_n, 0, 100000000) AS "n:TYPE",
  citation IS NULL AS "citation:REQUIRED",
  longer(r_citation, 200) AS "citation:FREE_TEXT",
  verification IS NULL AS "verification:REQUIRED",
  longer(r_verification, 200) AS "verification:FREE_TEXT"
FROM values_read
