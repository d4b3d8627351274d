-- How the next file is written: the variables that the view of its table reads.
SET VARIABLE path = $path;
SET VARIABLE delimiter = $delimiter;
SET VARIABLE skip = $skip;
SET VARIABLE columns = $columns;
SET VARIABLE decimal = $decimal;
SET VARIABLE dates = $dates;
