import { type Application, openApplication } from './application.ts';

/** Runs a command that needs data, and closes what it opened, come what may. */
export async function withApplication<T>(run: (application: Application) => Promise<T>): Promise<T> {
  const application = await openApplication();
  try {
    return await run(application);
  } finally {
    await application.close();
  }
}
