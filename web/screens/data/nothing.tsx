import type { ReactNode } from 'react';
import { Heading, Paragraph } from '../../parts/kit.ts';

interface NothingProps {
  readonly title: string;
  readonly body: string;
  readonly children?: ReactNode;
}

/** Nothing to show: why, and what to do next. */
export function Nothing({ title, body, children }: NothingProps) {
  return (
    <section className="data-nothing">
      <Heading level={2} data-size="xs">
        {title}
      </Heading>
      <Paragraph>{body}</Paragraph>
      {children}
    </section>
  );
}
