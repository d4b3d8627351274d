-- Which of the subjects of a source are named. One row for each 65,536 subjects; one bit a subject.
-- never null: chunk
SELECT ordinal // 65536 AS chunk, bitstring_agg(ordinal % 65536, 0, 65535) AS holds
FROM subject
WHERE source = $source AND list_contains($subjects::VARCHAR[], subject)
GROUP BY chunk
ORDER BY chunk
