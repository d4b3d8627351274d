import 'reflect-metadata';
import { readConfig } from './config.ts';

try {
  const config = readConfig(process.env);
  // Loaded only now, so that wrong settings are told at once.
  const { serve } = await import('./server/serve.ts');
  const server = await serve(config);
  let stopping = false;
  // The starter's channel closes when it has been killed, which no signal tells.
  for (const sign of ['SIGINT', 'SIGTERM', 'disconnect'] as const) {
    process.on(sign, () => {
      if (stopping) return;
      stopping = true;
      server.close().then(
        () => process.exit(0),
        (error: Error) => fail(error),
      );
    });
  }
  if (process.send && !process.connected) process.emit('disconnect');
  process.stdout.write(`CONNECT Evidence is ready at ${config.publicUrl}\n`);
} catch (error) {
  fail(error as Error);
}

function fail(error: Error): never {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
