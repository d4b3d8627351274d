import { createHash } from 'node:crypto';
import { BadRequestException, Controller, Get, HttpException, HttpStatus, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Allow } from '../../access/allow.ts';
import { CurrentPerson } from '../../access/current-person.ts';
import type { Suppressed, SuppressionReason } from '../../contract.ts';
import { NotFound } from '../../lake/lake-error.ts';
import { Person } from '../../record/person.entity.ts';
import { MEDIA_TYPES, TableWriter, type Format, type Wish } from './table-writer.ts';
import { TableService, type FoundTable } from './table.service.ts';

/** The tables behind the figures, for R, Python, DuckDB and Excel. */
@Controller('api/v1/tables')
export class TableController {
  constructor(
    private readonly tables: TableService,
    private readonly writer: TableWriter,
  ) {}

  @Allow('READ_OPEN')
  @Get(':file')
  async table(
    @Param('file') file: string,
    @Query() wishes: Readonly<Record<string, unknown>>,
    @CurrentPerson() person: Person | null,
    @Res() response: Response,
  ): Promise<void> {
    const { id, format } = readFileName(file);
    const wish = readWish(wishes);
    const found = shown(await this.tables.find(id, person));
    const body = await this.writer.write(found, format, wish);
    response
      .set({
        'Content-Type': MEDIA_TYPES[format],
        'Content-Disposition': `attachment; filename="${fileName(found, format)}"`,
        'Cache-Control': 'private, no-cache',
        ETag: `"${sha256(body)}"`,
        Link: `<${found.id}.metadata.json>; rel="describedby"`,
        'X-Content-Type-Options': 'nosniff',
      })
      // Express answers 304 to whoever has these very bytes.
      .send(body);
  }
}

const FILE = new RegExp(
  `^(.+?)\\.(${Object.keys(MEDIA_TYPES)
    .map((name) => name.replace('.', '\\.'))
    .join('|')})$`,
);

function readFileName(file: string): { readonly id: string; readonly format: Format } {
  const [, id, format] = FILE.exec(file) ?? [];
  if (id === undefined) throw new NotFound('Cannot find a table of that id');
  return { id, format: format as Format };
}

function readWish({ lang = 'nb', decimal = 'point' }: Readonly<Record<string, unknown>>): Wish {
  if (lang !== 'nb' && lang !== 'en')
    throw new BadRequestException(`Cannot write a table as lang must be nb or en: got "${String(lang)}"`);
  if (decimal !== 'point' && decimal !== 'comma')
    throw new BadRequestException(`Cannot write a table as decimal must be point or comma: got "${String(decimal)}"`);
  return { lang, decimal };
}

function shown(found: FoundTable | Suppressed): FoundTable {
  if (!('reason' in found)) return found;
  const message = WITHHELD[found.reason](found.threshold);
  throw new HttpException({ code: 'SUPPRESSED', message }, HttpStatus.FORBIDDEN);
}

const WITHHELD = {
  TOO_FEW: (threshold) => `Cannot show this table as it must describe at least ${threshold} people`,
  STAGE_GATE: () => 'Cannot show this table as its cohort must have reached a look of its protocol',
  ROW_LEVEL: () => 'Cannot show this table as it has a row for each patient of a protected source',
  OUTPUT_CHECK: () => 'Cannot let this table leave as it tells of everybody in its cohort and nobody has checked it',
  SELECTION: () => 'Cannot show this table for this selection',
} as const satisfies Record<SuppressionReason, (threshold: number) => string>;

/** Names a file by what the server knows of it, never by what was sent. */
function fileName({ kind, id, provenance }: FoundTable, format: Format): string {
  const label = provenance.sources.some(({ synthetic }) => synthetic) ? '-SYNTETISK' : '';
  return `${kind.name}-${sha256(Buffer.from(id)).slice(0, 12)}${label}.${ENDINGS[format] ?? format}`;
}

/** Endings by which programs know a file, where the address has its own. */
const ENDINGS: Partial<Record<Format, string>> = { jsonstat: 'jsonstat.json' };

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
