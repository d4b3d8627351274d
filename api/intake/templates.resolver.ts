import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow } from '../access/allow.ts';
import type { Lang } from '../contract.ts';
import type { CodeWord, Column, Template } from './templates/column.ts';
import { TEMPLATES } from './templates/templates.ts';

@Resolver('Template')
export class TemplateResolver {
  @Allow('READ_OPEN')
  @Query()
  templates(): readonly Template[] {
    return TEMPLATES;
  }

  @Allow('READ_OPEN')
  @ResolveField()
  title(@Parent() template: Template, @Args('lang') lang: Lang): string {
    return template.title[lang];
  }
}

@Resolver('TemplateColumn')
export class TemplateColumnResolver {
  @Allow('READ_OPEN')
  @ResolveField()
  meaning(@Parent() column: Column, @Args('lang') lang: Lang): string {
    return column.meaning[lang];
  }
}

@Resolver('Code')
export class CodeResolver {
  @Allow('READ_OPEN')
  @ResolveField()
  meaning(@Parent() code: CodeWord, @Args('lang') lang: Lang): string {
    return code.meaning[lang];
  }
}
