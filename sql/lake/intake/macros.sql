-- How cells as delivered become values. Each macro answers NULL where the cell is not what was wanted; absent cells are
-- NULL before. How they are written stands in the variables decimal and dates.

-- A day of the years 1900 to 2100, written as the dialect says.
CREATE MACRO read_day(cell) AS
  CASE
    WHEN getvariable('dates') = 'dd.mm.yyyy' THEN
      CASE WHEN length(cell) BETWEEN 8 AND 10 THEN year_from_1900(try_strptime(cell, '%d.%m.%Y')::DATE) END
    WHEN cell LIKE '____-__-__' THEN year_from_1900(try_cast(cell AS DATE))
  END;

CREATE MACRO year_from_1900(day) AS CASE WHEN day BETWEEN DATE '1900-01-01' AND DATE '2100-12-31' THEN day END;

-- A whole number between two bounds. DuckDB would round 1.5 and read 1e2 and 1_0: those are not whole numbers to us.
CREATE MACRO read_whole(cell, least, most) AS
  CASE
    WHEN length(cell) > 9 OR contains(cell, '.') OR contains(cell, 'e') OR contains(cell, 'E') OR contains(cell, '_') THEN NULL
    WHEN try_cast(cell AS INTEGER) BETWEEN least AND most THEN try_cast(cell AS INTEGER)
  END;

-- A number's text without the spaces that set thousands apart: a space, a no-break space, a narrow no-break space.
CREATE MACRO ungrouped(cell) AS translate(cell, ' ' || chr(160) || chr(8239), '');

-- The text of a number with a decimal point and no thousands, or NULL. Thousands may be set apart by a space, a no-break
-- space or a narrow no-break space. Where the decimal mark is not known, only cells that need none are numbers.
CREATE MACRO plain_number(cell) AS
  CASE
    WHEN getvariable('decimal') = ',' AND regexp_full_match(cell, '[-+]?(\d+|\d{1,3}([ \x{A0}\x{202F}]\d{3})+)(,\d+)?')
      THEN replace(ungrouped(cell), ',', '.')
    WHEN getvariable('decimal') = '.' AND regexp_full_match(cell, '[-+]?(\d+|\d{1,3}([ \x{A0}\x{202F}]\d{3})+)(\.\d+)?([eE][-+]?\d{1,2})?')
      THEN ungrouped(cell)
    WHEN getvariable('decimal') = '' AND regexp_full_match(cell, '[-+]?(\d+|\d{1,3}([ \x{A0}\x{202F}]\d{3})+)')
      THEN ungrouped(cell)
  END;

CREATE MACRO read_number(cell, least, most) AS
  CASE WHEN try_cast(plain_number(cell) AS DOUBLE) BETWEEN least AND most THEN try_cast(plain_number(cell) AS DOUBLE) END;

-- Kroner with at most two decimals: a third would have to be rounded, and nobody asked us to.
CREATE MACRO read_money(cell) AS
  CASE
    WHEN try_cast(plain_number(cell) AS DECIMAL(18, 6)) = try_cast(plain_number(cell) AS DECIMAL(18, 2))
      THEN try_cast(plain_number(cell) AS DECIMAL(18, 2))
  END;

CREATE MACRO read_amount(cell) AS
  CASE
    WHEN try_cast(plain_number(cell) AS DECIMAL(18, 6)) = try_cast(plain_number(cell) AS DECIMAL(18, 3))
      AND try_cast(plain_number(cell) AS DECIMAL(18, 3)) >= 0
      THEN try_cast(plain_number(cell) AS DECIMAL(18, 3))
  END;

CREATE MACRO read_yes(cell) AS
  CASE WHEN lower(cell) IN ('true', '1', 'yes', 'ja') THEN true WHEN lower(cell) IN ('false', '0', 'no', 'nei') THEN false END;

-- Text in composed form, without spaces around it.
CREATE MACRO read_text(cell) AS nfc_normalize(trim(cell));

CREATE MACRO read_id(cell) AS CASE WHEN regexp_full_match(cell, '[A-Za-z0-9._-]{1,64}') THEN cell END;

CREATE MACRO read_cohort(cell) AS CASE WHEN regexp_full_match(cell, '[A-Za-z0-9_-]{1,64}') THEN cell END;

-- What is wrong with one cell, as column:CODE; NULL where nothing is.
CREATE MACRO unread(cell, value, fault) AS CASE WHEN cell IS NOT NULL AND value IS NULL THEN fault END;

CREATE MACRO absent(cell, fault) AS CASE WHEN cell IS NULL THEN fault END;

CREATE MACRO long_text(value, fault) AS CASE WHEN length(value) > 200 THEN fault END;

-- A category of ICD-10 that is a neoplasm, with or without further characters. Categories that the classification leaves
-- empty are unknown.
CREATE MACRO read_icd10(cell) AS
  CASE
    WHEN regexp_full_match(cell, '(C[0-9]{2}|D[0-4][0-9])(\.?[0-9]{1,2})?')
      AND cell[1:3] NOT IN ('C27', 'C28', 'C29', 'C35', 'C36', 'C42', 'C59', 'C87', 'C89', 'C98', 'C99', 'D49')
      THEN cell
  END;

-- An EQ-5D-5L state: five levels from 1 to 5, mobility first.
CREATE MACRO read_state(cell) AS CASE WHEN regexp_full_match(cell, '[1-5]{5}') THEN cell END;
