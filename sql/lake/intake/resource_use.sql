-- Resources used as delivered, with what they cost.
-- What is wrong with a record stands in a column named for it.
CREATE OR REPLACE TEMP VIEW checked AS
WITH cells AS (
  SELECT COLUMNS(*)::VARCHAR FROM resource_use WHERE false
  UNION ALL BY NAME FROM records()
),
values_read AS (
  SELECT
    *,
    read_whole(day) AS r_day,
    read_text(cells.resource) AS r_resource,
    read_amount(amount) AS r_amount,
    read_money(unit_price) AS r_unit_price,
    read_money(cost) AS r_cost,
    read_whole(price_year) AS r_price_year
  FROM cells
)
SELECT
  subject,
  cohort,
  r_day AS day,
  category,
  r_resource AS resource,
  r_amount AS amount,
  r_unit_price AS unit_price,
  r_cost AS cost,
  try_cast(r_price_year AS SMALLINT) AS price_year,
  subject IS NULL AS "subject:REQUIRED",
  not_id(subject) AS "subject:TYPE",
  not_cohort(cohort) AS "cohort:TYPE",
  day IS NULL AS "day:REQUIRED",
  not_whole(day, r_day, -3660, 36600) AS "day:TYPE",
  category IS NULL AS "category:REQUIRED",
  not_code(category, ['DRUG', 'DIAGNOSTIC', 'VISIT', 'ADMISSION', 'IMAGING', 'ADVERSE_EVENT', 'OTHER']) AS "category:CODE_UNKNOWN",
  resource IS NULL AS "resource:REQUIRED",
  longer(r_resource, 200) AS "resource:FREE_TEXT",
  amount IS NULL AS "amount:REQUIRED",
  not_amount(amount, r_amount) AS "amount:TYPE",
  not_money(unit_price, r_unit_price) AS "unit_price:TYPE",
  not_money(cost, r_cost) AS "cost:TYPE",
  not_whole(price_year, r_price_year, 1990, 2100) AS "price_year:TYPE"
FROM values_read
