import { Controller, Get, Header, NotFoundException, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Allow } from '../access/allow.ts';
import { templateCsv } from './template-csv.ts';
import { TEMPLATES } from './templates/templates.ts';

/** The flat files we ask for, to take away: the header alone, or with invented rows. */
@Controller('api/v1/templates')
export class TemplatesController {
  @Allow('READ_OPEN')
  @Get(':file')
  @Header('content-type', 'text/csv; charset=utf-8')
  template(
    @Param('file') file: string,
    @Query('example') example: string,
    @Res({ passthrough: true }) answer: Response,
  ) {
    const template = TEMPLATES.find(({ name }) => `${name}.csv` === file);
    if (template === undefined) throw new NotFoundException(`There is no template ${file.slice(0, 80)}`);
    const name = example === undefined ? template.name : `${template.name}-example`;
    answer.setHeader('content-disposition', `attachment; filename="${name}.csv"`);
    return templateCsv(template, { example: example !== undefined });
  }
}
