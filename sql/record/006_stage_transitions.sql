-- What was decided about the stages of a cohort, by whom and on what. A wrong entry is corrected by a new one.

CREATE TABLE stage_transition (
  source text NOT NULL REFERENCES source (id),
  cohort text NOT NULL CHECK (length(cohort) BETWEEN 1 AND 200),
  entry integer NOT NULL CHECK (entry >= 1),
  from_state text,
  to_state text NOT NULL,
  decided_on date NOT NULL,
  body text NOT NULL CHECK (length(body) BETWEEN 1 AND 200),
  data_cut date NOT NULL,
  evaluable integer CHECK (evaluable >= 0),
  outcomes integer CHECK (outcomes BETWEEN 0 AND evaluable),
  reason text CHECK (length(reason) BETWEEN 1 AND 1000),
  note text CHECK (length(note) BETWEEN 1 AND 1000),
  corrects integer CHECK (corrects < entry),
  synthetic boolean NOT NULL DEFAULT false,
  recorded_by text NOT NULL REFERENCES person (id),
  recorded_at timestamptz NOT NULL DEFAULT now(),
  CHECK ((evaluable IS NULL) = (outcomes IS NULL)),
  CHECK (data_cut <= decided_on),
  PRIMARY KEY (source, cohort, entry),
  UNIQUE (source, cohort, corrects),
  FOREIGN KEY (source, cohort, corrects) REFERENCES stage_transition (source, cohort, entry)
);
COMMENT ON TABLE stage_transition IS 'A decision that moved a cohort from one stage to another. It never changes.';
COMMENT ON COLUMN stage_transition.cohort IS 'Code of the cohort within its source.';
COMMENT ON COLUMN stage_transition.entry IS 'From 1 within its cohort; two people cannot both write the next.';
COMMENT ON COLUMN stage_transition.from_state IS 'Null before the cohort was opened.';
COMMENT ON COLUMN stage_transition.body IS 'Who decided.';
COMMENT ON COLUMN stage_transition.evaluable IS 'Patients counted at the look; null when it was not decided at one.';
COMMENT ON COLUMN stage_transition.reason IS 'Why it was decided against the rule; null when it was not.';
COMMENT ON COLUMN stage_transition.corrects IS 'The entry in whose place this one stands.';
COMMENT ON COLUMN stage_transition.synthetic IS 'True of the invented decisions of the demonstration.';

CREATE FUNCTION stage_transition_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Cannot % a decision that was recorded: record a new one that corrects it', lower(TG_OP);
END $$;

CREATE TRIGGER stage_transition_stays BEFORE UPDATE OR DELETE ON stage_transition
  FOR EACH ROW EXECUTE FUNCTION stage_transition_refuse_change();
CREATE TRIGGER stage_transition_no_truncate BEFORE TRUNCATE ON stage_transition
  FOR EACH STATEMENT EXECUTE FUNCTION stage_transition_refuse_change();
