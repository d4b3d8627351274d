-- How many subjects a source has, treated or not: the size of every set of them.
-- never null: subjects
SELECT count(*)::INTEGER AS subjects
FROM subject
WHERE source = $source
