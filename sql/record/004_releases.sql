-- Of which sets of patients numbers were shown, so that no other set gives away the few by whom it differs.

CREATE TABLE release (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  snapshot text NOT NULL,
  source text NOT NULL,
  audience text NOT NULL CHECK (audience IN ('INTERNAL', 'PARTNER', 'PUBLIC')),
  sha256 text NOT NULL,
  subjects integer NOT NULL CHECK (subjects >= 0),
  people integer NOT NULL CHECK (people BETWEEN 0 AND subjects),
  members bytea NOT NULL,
  shown_as text NOT NULL,
  policy text NOT NULL,
  asked_by text REFERENCES person (id),
  asked_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (snapshot, source, audience, sha256)
);
COMMENT ON TABLE release IS 'A set of patients of a protected source of whom a number was shown to an audience. Append-only.';
COMMENT ON COLUMN release.sha256 IS 'Of the members before they were compressed.';
COMMENT ON COLUMN release.members IS 'One bit a subject in the order of their ordinals, deflated.';
COMMENT ON COLUMN release.shown_as IS 'Of the first table or result that showed it.';
COMMENT ON COLUMN release.policy IS 'Hash of the disclosure policy under which it was admitted.';

CREATE FUNCTION release_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Cannot % a release: what was shown stays shown', lower(TG_OP);
END $$;

CREATE TRIGGER release_append_only BEFORE UPDATE OR DELETE ON release
  FOR EACH ROW EXECUTE FUNCTION release_refuse();
CREATE TRIGGER release_no_truncate BEFORE TRUNCATE ON release
  FOR EACH STATEMENT EXECUTE FUNCTION release_refuse();
