-- The newest accepted delivery of each source: what a snapshot freezes when nothing is named.
SELECT DISTINCT ON (source) id
FROM delivery
WHERE state = 'ACCEPTED'
ORDER BY source, delivered_at DESC, id
