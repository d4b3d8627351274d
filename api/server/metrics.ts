import { Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** What Prometheus may know: times and sizes, never who or what. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'connect_evidence_request_seconds',
    help: 'Time from request to answer',
    labelNames: ['door', 'method', 'status'],
    buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }

  readonly measure = (request: Request, response: Response, next: NextFunction): void => {
    const stop = this.requests.startTimer();
    response.once('close', () =>
      stop({ door: doorOf(request.path), method: request.method, status: response.statusCode }),
    );
    next();
  };
}

const DOORS = ['graphql', 'api', 'health', 'metrics'];

/** The first word of the path alone, as ids would make a label for each. */
function doorOf(path: string): string {
  const first = path.split('/')[1] ?? '';
  return DOORS.includes(first) ? first : 'web';
}
