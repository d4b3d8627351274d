-- The trail may only grow. Each entry carries the hash of the one before, so that a change or a gap shows.

CREATE FUNCTION audit_hash(seq bigint, at timestamptz, actor text, action text, body jsonb, previous text)
RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT encode(sha256(convert_to(
    jsonb_build_array(seq, extract(epoch FROM at), actor, action, body, previous)::text, 'UTF8')), 'hex')
$$;
COMMENT ON FUNCTION audit_hash IS 'SHA-256 over everything an entry says, the hash of the entry before included.';

CREATE FUNCTION audit_append(new_action text, new_actor text, new_body jsonb)
RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
  entry audit;
BEGIN
  -- One writer at a time, until its transaction ends: else two entries could follow the same one.
  PERFORM pg_advisory_xact_lock(hashtext('audit'));
  SELECT coalesce(max(seq), 0) + 1 INTO entry.seq FROM audit;
  SELECT hash INTO entry.previous FROM audit WHERE seq = entry.seq - 1;
  entry.previous := coalesce(entry.previous, '');
  entry.at := clock_timestamp();
  entry.actor := new_actor;
  entry.action := new_action;
  entry.body := new_body;
  entry.hash := audit_hash(entry.seq, entry.at, entry.actor, entry.action, entry.body, entry.previous);
  INSERT INTO audit SELECT entry.*;
  RETURN entry.seq;
END $$;
COMMENT ON FUNCTION audit_append IS 'The only way into the trail.';

CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Cannot % the audit trail: it may only grow', lower(TG_OP);
END $$;

CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON audit
  FOR EACH ROW EXECUTE FUNCTION audit_refuse();
CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON audit
  FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse();
