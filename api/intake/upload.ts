import { HttpStatus } from '@nestjs/common';
import type { Request, Response } from 'express';
import multer, { MulterError } from 'multer';
import { z } from 'zod';
import { Refused } from '../access/refused.ts';
import type { DeliveryRequest } from './delivery-request.ts';
import { SOURCE_ID } from './new-source.ts';

/** Largest upload, all files together. Larger deliveries come in by the command line. */
export const LARGEST_UPLOAD = 256 * 1024 * 1024;
const MOST_FILES = 200;
const LARGEST_FIELD = 1024 * 1024;
const ROOM_FOR_FORM = 64 * 1024;

export interface Upload {
  readonly files: readonly { readonly name: string; readonly path: string; readonly bytes: number }[];
  readonly fields: Readonly<Record<string, string>>;
}

/** Writes the files of a multipart request into a folder, and stops where they are too many or too large. */
export async function receiveUpload(request: Request, response: Response, folder: string): Promise<Upload> {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > LARGEST_UPLOAD + ROOM_FOR_FORM) throw tooLarge();
  const receive = multer({
    storage: multer.diskStorage({ destination: folder }),
    limits: {
      fileSize: LARGEST_UPLOAD,
      files: MOST_FILES,
      fieldSize: LARGEST_FIELD,
      fields: 50,
      parts: MOST_FILES + 50,
    },
    preservePath: true,
    defParamCharset: 'utf8',
  }).array('files');
  await new Promise<void>((resolve, reject) => {
    receive(request, response, (error: unknown) => (error ? reject(refusalOf(error)) : resolve()));
  });
  const files = ((request.files ?? []) as Express.Multer.File[]).map(({ originalname, path, size }) => {
    return { name: originalname, path, bytes: size };
  });
  if (files.reduce((sum, { bytes }) => sum + bytes, 0) > LARGEST_UPLOAD) throw tooLarge();
  if (files.length === 0) throw badInput('Cannot deliver as the form must hold at least one file in its field files');
  return { files, fields: { ...(request.body as Record<string, string>) } };
}

const absent = <T extends z.ZodType>(type: T) => z.preprocess((value) => (value === '' ? undefined : value), type);

const flag = absent(z.enum(['true', 'false', '1', '0']).optional()).transform(
  (value) => value === 'true' || value === '1',
);

const LONGEST_TITLE = 120;

const form = z.object({
  source: z.string().regex(SOURCE_ID, 'must be the id of a source, 2 to 40 of A-Z 0-9 _ -'),
  register: absent(z.string().trim().min(1, 'must be a title').max(LONGEST_TITLE).optional()),
  kind: absent(z.enum(['TRIAL', 'REGISTER']).optional()),
  format: absent(z.enum(['FLAT', 'ADAM', 'CBIOPORTAL']).nullish()),
  mapping: absent(z.string().nullish()),
  encoding: absent(z.enum(['utf-8', 'windows-1252']).nullish()),
  delimiter: absent(z.enum([',', ';', '\t']).nullish()),
  decimal: absent(z.enum(['.', ',']).nullish()),
  dates: absent(z.enum(['yyyy-mm-dd', 'dd.mm.yyyy']).nullish()),
  timeUnit: absent(z.enum(['days', 'weeks', 'months', 'years']).nullish()),
  dataCut: absent(z.iso.date().nullish()),
  allowShrink: flag,
  dryRun: flag,
});

/** What the fields of an upload say of the delivery. @throws {Refused} naming every field that is wrong */
export function readForm(fields: Upload['fields']): Omit<DeliveryRequest, 'files' | 'person'> {
  const { data, error } = form.safeParse(fields);
  if (error) {
    const faults = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw badInput(`Cannot deliver as the form must fit: ${faults.join('; ')}`);
  }
  const {
    encoding = null,
    delimiter = null,
    decimal = null,
    dates = null,
    timeUnit = null,
    allowShrink,
    register,
    kind = 'TRIAL',
    ...said
  } = data;
  const newSource = register === undefined ? null : { title: register, kind };
  return { ...said, register: newSource, declared: { encoding, delimiter, decimal, dates, timeUnit, allowShrink } };
}

function refusalOf(error: unknown): Error {
  if (!(error instanceof MulterError)) return error as Error;
  if (error.code === 'LIMIT_FILE_SIZE') return tooLarge();
  return badInput(`Cannot deliver as the form must fit: ${error.message}`);
}

const tooLarge = () =>
  new Refused(
    'IMPORT_TOO_LARGE',
    `Cannot deliver as an upload must be at most ${LARGEST_UPLOAD / 1024 / 1024} MiB: use the command line for more`,
    HttpStatus.PAYLOAD_TOO_LARGE,
  );

const badInput = (message: string) => new Refused('BAD_USER_INPUT', message, HttpStatus.BAD_REQUEST);
