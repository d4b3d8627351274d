-- Adds one entry to the trail, behind the last one.
SELECT audit_append($1, $2, $3::jsonb)
