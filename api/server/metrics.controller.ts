import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Allow } from '../access/allow.ts';
import { may } from '../access/capability.ts';
import { CurrentPerson } from '../access/current-person.ts';
import { Forbidden } from '../access/refused.ts';
import type { PersonalRequest } from '../access/request-of.ts';
import type { Person } from '../record/person.entity.ts';
import { Metrics } from './metrics.ts';

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

/** For a Prometheus on this machine, and for those who run the platform. */
@Controller('metrics')
export class MetricsController {
  constructor(@Inject(Metrics) private readonly metrics: Metrics) {}

  @Allow('READ_OPEN')
  @Get()
  async read(
    @Req() request: PersonalRequest,
    @CurrentPerson() person: Person | null,
    @Res() response: Response,
  ): Promise<void> {
    // The address of the connection itself, whatever a proxy may say of it.
    const isHere =
      LOOPBACK.test(request.socket.remoteAddress ?? '') && request.headers['x-forwarded-for'] === undefined;
    if (!isHere && !may(person, 'READ_METRICS')) throw new Forbidden('Metrics are told on this machine alone');
    response.type(this.metrics.contentType).send(await this.metrics.text());
  }
}
