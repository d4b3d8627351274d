import { Controller, Get } from '@nestjs/common';
import {
  HealthCheckService,
  HealthIndicatorService,
  type HealthCheckResult,
  type HealthIndicatorResult,
} from '@nestjs/terminus';
import { Allow } from '../access/allow.ts';
import { LakeHealth } from '../lake/lake-health.ts';
import { RecordHealth } from '../record/record-health.ts';

type Details = Readonly<Record<string, string | number>>;

/** Whether the process lives, and whether it can do its work. */
@Controller('health')
export class HealthController {
  constructor(
    private readonly health: HealthCheckService,
    private readonly indicator: HealthIndicatorService,
    private readonly record: RecordHealth,
    private readonly lake: LakeHealth,
  ) {}

  @Allow('READ_OPEN')
  @Get('live')
  live(): { readonly status: 'ok' } {
    return { status: 'ok' };
  }

  @Allow('READ_OPEN')
  @Get('ready')
  ready(): Promise<HealthCheckResult> {
    return this.health.check([
      () => this.ask('database', () => this.record.ping()),
      () => this.ask('migrations', async () => ({ applied: await this.record.migrations() })),
      () => this.ask('lake', () => this.lake.check()),
      // There is no queue yet: everything is done while whoever asks waits.
      () => this.ask('queue', async () => ({ kind: 'none' })),
    ]);
  }

  private async ask(name: string, question: () => Promise<Details | void>): Promise<HealthIndicatorResult> {
    const indicator = this.indicator.check(name);
    try {
      return indicator.up((await question()) ?? {});
    } catch {
      return indicator.down();
    }
  }
}
