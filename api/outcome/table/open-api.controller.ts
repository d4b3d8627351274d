import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Controller, Get } from '@nestjs/common';
import { parse } from 'yaml';
import { Allow } from '../../access/allow.ts';
import { PROJECT_ROOT } from '../../project-root.ts';

const DESCRIPTION: object = parse(readFileSync(join(PROJECT_ROOT, 'openapi.yaml'), 'utf8'));

/** What can be reached by plain HTTP, for those who make clients of it. */
@Controller('api/v1/openapi.json')
export class OpenApiController {
  @Allow('READ_OPEN')
  @Get()
  describe(): object {
    return DESCRIPTION;
  }
}
