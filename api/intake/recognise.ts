import type { DeliveryRequest } from './delivery-request.ts';
import type { Dialect } from './dialect.ts';
import { NOTHING_DECLARED } from './dialect.ts';
import { chooseReader } from './choose-reader.ts';
import { fileName } from './file-name.ts';
import { Findings } from './finding.ts';
import { openParcel, type Parcel } from './parcel.ts';
import { suggestMapping } from './suggest-mapping.ts';
import type { Finding } from '../contract.ts';

/** What the first lines of a file tell. */
export interface RecognisedFile {
  readonly name: string;
  readonly bytes: number;
  /** FLAT, ADAM or CBIOPORTAL; MAPPED where a mapping was sent along; null where it is none of these. */
  readonly format: string | null;
  /** The flat file it is as it stands. */
  readonly table: string | null;
  readonly dialect: Dialect | null;
  readonly header: readonly string[];
  /** Columns off the allow-list: emptied and counted, should the file be delivered. */
  readonly refused: readonly string[];
}

export interface Recognition {
  readonly files: readonly RecognisedFile[];
  /** What would refuse the delivery already at the header. */
  readonly findings: readonly Finding[];
  /** A mapping in YAML to start from, where one is needed. */
  readonly mapping: string | null;
}

/** Looks at the first lines of files: nothing is kept, and nothing is promised of the lines that follow. */
export async function recognise(
  files: readonly { readonly name: string; readonly path: string; readonly bytes: number }[],
  request: Omit<DeliveryRequest, 'files' | 'person'>,
): Promise<Recognition> {
  const findings = new Findings();
  const choose = chooseReader({ ...request, files, person: null });
  const declared = { ...NOTHING_DECLARED, ...request.declared };
  const parcels: (Parcel | null)[] = [];
  const named = files.map((file, at) => ({ ...file, name: fileName(file.name, at, findings).name }));
  for (const file of named) parcels.push(await openParcel(file, declared, choose, findings));
  const foreign = parcels.filter((parcel) => parcel !== null && !parcel.reader.readable) as Parcel[];
  return {
    files: named.map(({ name, bytes }, at) => recognised(name, bytes, parcels[at] ?? null)),
    findings: findings.listed,
    mapping: foreign.length === 0 ? null : suggestMapping(parcels.filter((parcel) => parcel !== null)),
  };
}

function recognised(name: string, bytes: number, parcel: Parcel | null): RecognisedFile {
  if (parcel === null) return { name, bytes, format: null, table: null, dialect: null, header: [], refused: [] };
  const { head, reader, format } = parcel;
  return {
    name,
    bytes,
    format: reader.readable ? format : null,
    table: reader.readable ? reader.asItStands : null,
    dialect: head.dialect,
    header: head.header,
    refused: reader.refused.map((at) => head.header[at]!),
  };
}
