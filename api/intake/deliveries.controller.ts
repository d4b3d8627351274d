import { Controller, Get, Header, Inject, NotFoundException, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Allow } from '../access/allow.ts';
import { CurrentPerson } from '../access/current-person.ts';
import { CONFIG, type Config } from '../config.ts';
import { Refused } from '../access/refused.ts';
import type { Person } from '../record/person.entity.ts';
import type { DeliveryRequest } from './delivery-request.ts';
import { DeliveryList } from './delivery-list.ts';
import { findingsCsv } from './findings-csv.ts';
import { Intake } from './intake.ts';
import { recognise } from './recognise.ts';
import { foldersOf, Staging } from './staging.ts';
import { readForm, receiveUpload } from './upload.ts';

const LINES = 'application/x-ndjson';
const STOPPED = { code: 'CANCELLED', message: 'The delivery was stopped by somebody. Nothing was kept.' };
const BROKE = { code: 'INTERNAL_SERVER_ERROR', message: 'The delivery could not be finished. Nothing was kept.' };

/** Deliveries by upload, for the web and for scripts. */
@Controller('api/v1/deliveries')
export class DeliveriesController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly intake: Intake,
    private readonly list: DeliveryList,
  ) {}

  @Allow('DELIVER')
  @Post()
  async deliver(@Req() request: Request, @Res() response: Response, @CurrentPerson() person: Person | null) {
    await this.staged(async (folder) => {
      const { files, fields } = await receiveUpload(request, response, folder);
      const closed = new AbortController();
      response.on('close', () => closed.abort());
      const order = { ...readForm(fields), files, person: person?.id ?? null, signal: closed.signal };
      if (request.accepts(['json', LINES]) === LINES) return this.inLines(order, response);
      const report = await this.intake.deliver(order).catch(stoppedAsRefused);
      response.status(report.state === 'ACCEPTED' ? 200 : 422).json(report);
    });
  }

  @Allow('DELIVER')
  @Post('recognise')
  async recognise(@Req() request: Request, @Res() response: Response) {
    await this.staged(async (folder) => {
      const { files, fields } = await receiveUpload(request, response, folder);
      response.json(await recognise(files, readForm({ source: 'ANY', ...fields })));
    });
  }

  @Allow('READ_DELIVERIES')
  @Get(':id/findings.csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  async findings(@Param('id') id: string, @Res({ passthrough: true }) response: Response) {
    const delivery = await this.list.one(id);
    if (delivery === null) throw new NotFoundException('There is no such delivery');
    response.setHeader('content-disposition', `attachment; filename="findings-${delivery.id.slice(0, 12)}.csv"`);
    return findingsCsv(delivery.findings);
  }

  /** One line of JSON for each step of the way, the report last. Whoever closes the connection stops the delivery. */
  private async inLines(order: DeliveryRequest, response: Response): Promise<void> {
    const write = (line: object): boolean => response.write(`${JSON.stringify(line)}\n`);
    response.status(200).setHeader('content-type', `${LINES}; charset=utf-8`);
    let told = -1;
    const onProgress: DeliveryRequest['onProgress'] = (progress, step) => {
      if (Math.floor(progress * 200) === told) return;
      told = Math.floor(progress * 200);
      write({ progress, step });
    };
    try {
      write({ delivery: await this.intake.deliver({ ...order, onProgress }) });
    } catch (error) {
      if (order.signal?.aborted) return;
      const stopped = isAbort(error);
      write({ error: stopped ? STOPPED : BROKE });
      await new Promise<void>((resolve) => response.end(resolve));
      if (!stopped) throw error;
    }
    response.end();
  }

  private async staged(use: (folder: string) => Promise<void>): Promise<void> {
    const staging = await Staging.open(foldersOf(this.config.dataDir));
    try {
      await use(staging.folder);
    } finally {
      await staging.close();
    }
  }
}

const isAbort = (error: unknown): boolean => (error as Error).name === 'AbortError';

function stoppedAsRefused(error: unknown): never {
  throw isAbort(error) ? new Refused(STOPPED.code, STOPPED.message, 409) : error;
}
