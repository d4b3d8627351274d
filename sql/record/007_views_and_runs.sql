-- Views that people keep of the application, and work that takes longer than a question.

CREATE TABLE saved_view (
  id uuid PRIMARY KEY,
  owner text NOT NULL REFERENCES person (id),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
  path text NOT NULL CHECK (length(path) <= 8000 AND path ~ '^/([^/\\]|$)'),
  shared boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX saved_view_owner ON saved_view (owner);
COMMENT ON TABLE saved_view IS 'An address within the application that somebody keeps under a name. Whoever opens it sees what they themselves may see.';
COMMENT ON COLUMN saved_view.shared IS 'Whether everybody who is signed in finds it in their list.';

CREATE TABLE run (
  id uuid PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('IMPORT', 'IMPORT_TRIAL')),
  about text NOT NULL,
  person text REFERENCES person (id),
  state text NOT NULL DEFAULT 'RUNNING' CHECK (state IN ('RUNNING', 'DONE', 'REFUSED', 'CANCELLED', 'FAILED')),
  progress real NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 1),
  step text,
  result text,
  started_at timestamptz NOT NULL DEFAULT now(),
  seen_at timestamptz NOT NULL DEFAULT now(),
  ended_at timestamptz,
  cancelled_by text REFERENCES person (id)
);
CREATE INDEX run_started ON run (started_at DESC);
COMMENT ON TABLE run IS 'Work that may take longer than a question: who began it, how far it has come, what came of it.';
COMMENT ON COLUMN run.about IS 'What it is about: the id of a source.';
COMMENT ON COLUMN run.person IS 'Who began it; null for the command line.';
COMMENT ON COLUMN run.result IS 'Id of what it made.';
COMMENT ON COLUMN run.seen_at IS 'When its process last said that it goes on; one that stopped saying so was interrupted.';
COMMENT ON COLUMN run.cancelled_by IS 'Who has asked it to stop.';
