import { Body, Controller, Delete, Get, HttpCode, Post, Req } from '@nestjs/common';
import { z } from 'zod';
import type { Me } from '../contract.ts';
import type { Person } from '../record/person.entity.ts';
import { Allow } from './allow.ts';
import { AuditTrail } from './audit-trail.ts';
import { CurrentPerson } from './current-person.ts';
import { DemoPeople } from './demo-people.ts';
import { me } from './me.ts';
import { Refused, Unauthenticated } from './refused.ts';
import type { PersonalRequest } from './request-of.ts';
import { endSession, startSession } from './session.ts';

const signIn = z.strictObject({ person: z.string().max(100) });

/** Signing in and out of the demonstration. */
@Controller('api/v1/session')
export class SessionController {
  constructor(
    private readonly demo: DemoPeople,
    private readonly audit: AuditTrail,
  ) {}

  @Allow('READ_OPEN')
  @Get()
  current(@CurrentPerson() person: Person | null): Me {
    return me(person);
  }

  @Allow('READ_OPEN')
  @HttpCode(200)
  @Post()
  async begin(@Body() body: unknown, @Req() request: PersonalRequest): Promise<Me> {
    const wanted = signIn.safeParse(body);
    if (!wanted.success) throw new Refused('BAD_USER_INPUT', 'Cannot sign in as the body must be {"person": ID}', 400);
    const person = await this.demo.find(wanted.data.person);
    if (person === null) throw new Unauthenticated('Cannot sign in as nobody of the demonstration has that id');
    await this.audit.record('session.begin', person.id, { role: person.role });
    await startSession(request, person.id);
    return me(person);
  }

  @Allow('READ_OPEN')
  @HttpCode(204)
  @Delete()
  async end(@Req() request: PersonalRequest): Promise<void> {
    await endSession(request);
  }
}
