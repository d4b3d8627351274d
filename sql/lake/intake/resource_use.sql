-- Resources used as delivered, with what they cost.
CREATE OR REPLACE TEMP VIEW checked AS
WITH cells AS (
  SELECT COLUMNS(*)::VARCHAR FROM resource_use WHERE false
  UNION ALL BY NAME FROM records()
),
read AS (
  SELECT
    *,
    read_id(cells.subject) AS r_subject,
    read_cohort(cohort) AS r_cohort,
    read_whole(day, -3660, 36600) AS r_day,
    read_text(resource) AS r_resource,
    read_amount(amount) AS r_amount,
    read_money(unit_price) AS r_unit_price,
    read_money(cost) AS r_cost,
    read_whole(price_year, 1990, 2100) AS r_price_year
  FROM cells
)
SELECT
  r_subject AS subject,
  r_cohort AS cohort,
  r_day AS day,
  category,
  r_resource AS resource,
  r_amount AS amount,
  r_unit_price AS unit_price,
  r_cost AS cost,
  r_price_year::SMALLINT AS price_year,
  concat_ws(
    ' ',
    absent(subject, 'subject:REQUIRED'),
    unread(subject, r_subject, 'subject:TYPE'),
    unread(cohort, r_cohort, 'cohort:TYPE'),
    absent(day, 'day:REQUIRED'),
    unread(day, r_day, 'day:TYPE'),
    absent(category, 'category:REQUIRED'),
    CASE WHEN category NOT IN ('DRUG', 'DIAGNOSTIC', 'VISIT', 'ADMISSION', 'IMAGING', 'ADVERSE_EVENT', 'OTHER') THEN 'category:CODE_UNKNOWN' END,
    absent(resource, 'resource:REQUIRED'),
    long_text(r_resource, 'resource:FREE_TEXT'),
    absent(amount, 'amount:REQUIRED'),
    unread(amount, r_amount, 'amount:TYPE'),
    unread(unit_price, r_unit_price, 'unit_price:TYPE'),
    unread(cost, r_cost, 'cost:TYPE'),
    unread(price_year, r_price_year, 'price_year:TYPE')
  ) AS faults
FROM read
