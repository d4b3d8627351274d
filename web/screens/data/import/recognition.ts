import { useEffect, useState } from 'react';
import type { DialectReport, Finding } from '../report.ts';
import { sending } from '../sending.ts';
import type { Draft } from './draft.ts';
import { failureOf, type Failure } from './runs.ts';

export interface RecognisedFile {
  readonly name: string;
  /** FLAT, ADAM, CBIOPORTAL or MAPPED; null where it is none of these. */
  readonly format: string | null;
  /** The flat file it is as it stands. */
  readonly table: string | null;
  readonly dialect: DialectReport | null;
  readonly header: readonly string[];
  /** Columns that would be emptied and counted. */
  readonly refused: readonly string[];
}

/** What the first lines of the files tell. */
export interface Recognition {
  readonly files: readonly RecognisedFile[];
  readonly findings: readonly Finding[];
  /** A mapping in YAML to start from, where one is needed. */
  readonly mapping: string | null;
}

export interface Recognising {
  readonly state: 'working' | 'done' | 'failed';
  /** The newest there is, also while a newer one is on its way. */
  readonly recognition: Recognition | null;
  readonly failure: Failure | null;
  readonly retry: () => void;
}

/** As much of a file as the server looks at: the rest of a large one stays here. */
const HEAD_BYTES = 262_144;
/** Somebody may be typing. */
const PAUSE_MS = 250;

/** Asks the server what the chosen files are; again when a declaration or the mapping changes. */
export function useRecognition(draft: Draft, mapping: string | null): Recognising {
  const { files, format, declared } = draft;
  const [known, setKnown] = useState<Recognition | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [working, setWorking] = useState(true);
  const [go, setGo] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    const ask = async () => {
      setWorking(true);
      setFailure(null);
      try {
        setKnown(await recognise({ files, format, declared, mapping }, stop.signal));
      } catch (error) {
        if (!stop.signal.aborted) setFailure(failureOf(error));
      }
      if (!stop.signal.aborted) setWorking(false);
    };
    const timer = setTimeout(() => void ask(), PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [files, format, declared, mapping, go]);
  const state = working ? 'working' : failure ? 'failed' : 'done';
  return { state, recognition: known, failure, retry: () => setGo(go + 1) };
}

type Question = Pick<Draft, 'files' | 'format' | 'declared' | 'mapping'>;

async function recognise({ files, format, declared, mapping }: Question, signal: AbortSignal): Promise<Recognition> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ format, mapping, ...declared })) if (value) form.append(name, value);
  for (const { name, file } of files) form.append('files', file.slice(0, HEAD_BYTES), name);
  const address = '/api/v1/deliveries/recognise';
  let answer = '';
  for await (const piece of sending({ address, body: form, accept: 'application/json', signal, onSent: () => {} })) {
    answer += piece;
  }
  return JSON.parse(answer) as Recognition;
}
