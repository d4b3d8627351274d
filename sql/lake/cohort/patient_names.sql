-- How the subjects of a source are called, by their ordinals.
-- never null: subject
SELECT subject
FROM subject
WHERE source = $source
ORDER BY ordinal
