-- Whether the trail is whole: how many entries, the hash of the last, and the first entry that is not what it was or
-- does not follow the one before.
WITH checked AS (
  SELECT seq, hash,
         hash = audit_hash(seq, at, actor, action, body, previous)
           AND previous = coalesce(lag(hash) OVER (ORDER BY seq), '')
           AND seq = row_number() OVER (ORDER BY seq) AS holds
  FROM audit
)
SELECT count(*)::int AS entries,
       (SELECT hash FROM checked ORDER BY seq DESC LIMIT 1) AS last,
       min(seq) FILTER (WHERE NOT holds)::int AS broken
FROM checked
