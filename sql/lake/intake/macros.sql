-- How cells as delivered become values, and what makes a cell no value. Reading is cheap and may answer what the second
-- part then calls wrong: a record with anything wrong stops the copy. How cells are written stands in the variables
-- decimal and dates.

CREATE MACRO read_day(cell) AS
  CASE
    WHEN getvariable('dates') = 'dd.mm.yyyy' THEN try_strptime(cell, '%d.%m.%Y')::DATE
    ELSE try_cast(cell AS DATE)
  END;

-- Not a day of the years 1900 to 2100, written as the dialect says.
CREATE MACRO not_day(cell, day) AS
  CASE
    WHEN day BETWEEN DATE '1900-01-01' AND DATE '2100-12-31' THEN
      CASE
        WHEN getvariable('dates') = 'dd.mm.yyyy' THEN length(cell) NOT BETWEEN 8 AND 10
        ELSE cell NOT LIKE '____-__-__'
      END
    ELSE cell IS NOT NULL
  END;

CREATE MACRO read_whole(cell) AS try_cast(cell AS INTEGER);

-- Not a whole number between two bounds. DuckDB would round 1.5 and read 1e2, 1_0 and 0x1: those are not to us.
CREATE MACRO not_whole(cell, number, least, most) AS
  CASE
    WHEN number BETWEEN least AND most THEN
      CASE WHEN strlen(cell) = 1 OR cell = number::VARCHAR THEN false ELSE NOT regexp_full_match(cell, '[-+]?[0-9]+') END
    ELSE cell IS NOT NULL
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

CREATE MACRO read_number(cell) AS try_cast(plain_number(cell) AS DOUBLE);

CREATE MACRO not_number(cell, number, least, most) AS
  cell IS NOT NULL AND coalesce(NOT (number BETWEEN least AND most), true);

CREATE MACRO read_money(cell) AS try_cast(plain_number(cell) AS DECIMAL(18, 2));

-- Not an amount of kroner with at most two decimals: a third would have to be rounded, and nobody asked us to.
CREATE MACRO not_money(cell, money) AS
  cell IS NOT NULL AND coalesce(try_cast(plain_number(cell) AS DECIMAL(18, 6)) <> money, true);

CREATE MACRO read_amount(cell) AS try_cast(plain_number(cell) AS DECIMAL(18, 3));

CREATE MACRO not_amount(cell, amount) AS
  cell IS NOT NULL AND coalesce(try_cast(plain_number(cell) AS DECIMAL(18, 6)) <> amount OR amount < 0, true);

CREATE MACRO read_yes(cell) AS
  CASE WHEN lower(cell) IN ('true', '1', 'yes', 'ja') THEN true WHEN lower(cell) IN ('false', '0', 'no', 'nei') THEN false END;

CREATE MACRO not_yes(cell, yes) AS cell IS NOT NULL AND yes IS NULL;

-- Text in composed form, without spaces around it.
CREATE MACRO read_text(cell) AS nfc_normalize(trim(cell));

CREATE MACRO longer(value, most) AS length(value) > most;

-- Neither letters, digits, dots, hyphens nor underscores, or too many of them. These and the tilde are what an address needs no
-- escape for, and escaping costs half of a regular expression.
CREATE MACRO not_id(cell) AS strlen(cell) > 64 OR url_encode(cell) <> cell OR contains(cell, '~');

CREATE MACRO not_cohort(cell) AS not_id(cell) OR contains(cell, '.');

-- Not a category of ICD-10 that is a neoplasm, with or without further characters. Categories that the classification
-- leaves empty are unknown.
CREATE MACRO not_icd10(cell) AS
  NOT regexp_full_match(
    cell,
    '(C([0167][0-9]|2[0-6]|3[0-47-9]|4[013-9]|5[0-8]|8[0-68]|9[0-7])|D([0-3][0-9]|4[0-8]))(\.?[0-9]{1,2})?'
  );

-- None of the codes. Written with IN, a longer list of them becomes a join, and the rows lose their order on two threads.
CREATE MACRO not_code(cell, codes) AS NOT list_contains(codes, cell);

-- Not an EQ-5D-5L state: five levels from 1 to 5, mobility first.
CREATE MACRO not_state(cell) AS NOT regexp_full_match(cell, '[1-5]{5}');
