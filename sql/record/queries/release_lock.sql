-- One at a time for each source, audience and topic, until the transaction ends.
SELECT
  pg_advisory_xact_lock(
    hashtext('release'),
    hashtext(jsonb_build_array($1::text, $2::text, $3::text)::text)
  )
