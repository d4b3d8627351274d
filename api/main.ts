import 'reflect-metadata';
import { readConfig } from './config.ts';
import { serve } from './server/serve.ts';

try {
  const config = readConfig(process.env);
  const server = await serve(config);
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      server.close().then(
        () => process.exit(0),
        (error: Error) => fail(error),
      );
    });
  }
  process.stdout.write(`CONNECT Evidence is ready at ${config.publicUrl}\n`);
} catch (error) {
  fail(error as Error);
}

function fail(error: Error): never {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
