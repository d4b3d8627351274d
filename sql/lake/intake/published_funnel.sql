-- Steps of funnels as printed in publications.
CREATE OR REPLACE TEMP VIEW checked AS
WITH cells AS (
  SELECT COLUMNS(*)::VARCHAR FROM published_funnel WHERE false
  UNION ALL BY NAME FROM records()
),
read AS (
  SELECT
    *,
    read_text(programme) AS r_programme,
    read_text(period) AS r_period,
    read_text(step) AS r_step,
    read_whole(n, 0, 100000000) AS r_n,
    read_text(citation) AS r_citation,
    read_text(verification) AS r_verification
  FROM cells
)
SELECT
  r_programme AS programme,
  r_period AS period,
  r_step AS step,
  r_n AS n,
  r_citation AS citation,
  r_verification AS verification,
  concat_ws(
    ' ',
    absent(programme, 'programme:REQUIRED'),
    long_text(r_programme, 'programme:FREE_TEXT'),
    absent(period, 'period:REQUIRED'),
    long_text(r_period, 'period:FREE_TEXT'),
    absent(step, 'step:REQUIRED'),
    long_text(r_step, 'step:FREE_TEXT'),
    absent(n, 'n:REQUIRED'),
    unread(n, r_n, 'n:TYPE'),
    absent(citation, 'citation:REQUIRED'),
    long_text(r_citation, 'citation:FREE_TEXT'),
    absent(verification, 'verification:REQUIRED'),
    long_text(r_verification, 'verification:FREE_TEXT')
  ) AS faults
FROM read
