-- Which records have faults: the first thousand faults, and how many there are in all.
WITH numbered AS (SELECT row_number() OVER () AS record, faults FROM checked),
faulty AS (SELECT record, unnest(string_split(faults, ' ')) AS fault FROM numbered WHERE faults <> '')
SELECT record::INTEGER AS record, fault, count(*) OVER ()::INTEGER AS faults, (SELECT count(*) FROM numbered)::INTEGER AS records
FROM faulty
ORDER BY record
LIMIT 1000
