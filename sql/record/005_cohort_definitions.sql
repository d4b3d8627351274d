-- Cohorts as people define them: criteria on a source, in versions that never change.

CREATE TABLE cohort_definition (
  number serial PRIMARY KEY,
  source text NOT NULL REFERENCES source (id),
  owner text NOT NULL REFERENCES person (id),
  created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE cohort_definition IS 'A cohort that somebody defined. What it is stands in its versions.';
COMMENT ON COLUMN cohort_definition.number IS 'Its id is K and this number.';

CREATE TABLE cohort_version (
  definition integer NOT NULL REFERENCES cohort_definition (number),
  version integer NOT NULL CHECK (version >= 1),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  purpose text NOT NULL CHECK (length(purpose) BETWEEN 1 AND 1000),
  steps jsonb NOT NULL CHECK (jsonb_typeof(steps) = 'array'),
  sha256 text NOT NULL,
  author text NOT NULL REFERENCES person (id),
  snapshot text NOT NULL REFERENCES snapshot (id),
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (definition, version)
);
COMMENT ON TABLE cohort_version IS 'One state of a definition: who belongs, why it was defined, by whom, and on which snapshot. It never changes.';
COMMENT ON COLUMN cohort_version.steps IS 'Criteria, every one of which must hold; of the shape of CriterionInput in the contract.';
COMMENT ON COLUMN cohort_version.sha256 IS 'Of source and steps as canonical JSON.';

CREATE FUNCTION cohort_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Cannot % a cohort that was defined: results name it; save a new version', lower(TG_OP);
END $$;

CREATE TRIGGER cohort_definition_stays BEFORE UPDATE OR DELETE ON cohort_definition
  FOR EACH ROW EXECUTE FUNCTION cohort_refuse_change();
CREATE TRIGGER cohort_definition_no_truncate BEFORE TRUNCATE ON cohort_definition
  FOR EACH STATEMENT EXECUTE FUNCTION cohort_refuse_change();
CREATE TRIGGER cohort_version_stays BEFORE UPDATE OR DELETE ON cohort_version
  FOR EACH ROW EXECUTE FUNCTION cohort_refuse_change();
CREATE TRIGGER cohort_version_no_truncate BEFORE TRUNCATE ON cohort_version
  FOR EACH STATEMENT EXECUTE FUNCTION cohort_refuse_change();
