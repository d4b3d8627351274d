-- The records of the file that set_dialect names, every cell as text. DuckDB looks at the file when this is made, and again
-- at each question.
CREATE OR REPLACE MACRO records() AS TABLE
  FROM read_csv(
    getvariable('path'), delim = getvariable('delimiter'), skip = getvariable('skip'), columns = getvariable('columns'),
    header = false, auto_detect = false, strict_mode = true, quote = '"', escape = '"', nullstr = '', max_line_size = 65536
  );
