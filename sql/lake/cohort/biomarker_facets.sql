-- Who has each result of each biomarker, in any sample, a bit a subject: one row a biomarker, result and 65,536 subjects.
-- Somebody with several results has each; who has none of a biomarker is in no row of it. Rows come in no order.
-- never null: biomarker, value, chunk, holds
SELECT biomarker, result AS value, ordinal // 65536 AS chunk, bitstring_agg(ordinal % 65536, 0, 65535) AS holds
FROM biomarker
JOIN (SELECT subject, ordinal FROM subject WHERE source = $source) USING (subject)
WHERE biomarker.source = $source AND result IS NOT NULL
GROUP BY biomarker, result, chunk
