import type { PersonalRequest } from './request-of.ts';

/** A new session id for whoever signs in, so that one planted before is worth nothing. */
export async function startSession(request: PersonalRequest, person: string): Promise<void> {
  await settled((done) => request.session.regenerate(done));
  request.session.person = person;
  await settled((done) => request.session.save(done));
}

export async function endSession(request: PersonalRequest): Promise<void> {
  await settled((done) => request.session.destroy(done));
}

function settled(act: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => act((error) => (error ? reject(error) : resolve())));
}
