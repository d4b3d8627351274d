import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { Router, type NextFunction, type Request, type Response } from 'express';
import { PROJECT_ROOT } from '../project-root.ts';

const BUILT = join(PROJECT_ROOT, 'dist/web');
const DOORS = /^\/(graphql|api|health|metrics)(\/|$)/;
const YEAR = '1y';

/** Every address that is not a door is a view of the web application, which reads the address itself. */
export function webApplication(folder = BUILT): Router {
  const router = Router();
  // Names in assets carry a hash of their contents, so that they never change.
  router.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: YEAR, fallthrough: false }));
  router.use(express.static(folder, { index: false }));
  router.use((request: Request, response: Response, next: NextFunction) => {
    const page = join(folder, 'index.html');
    if (DOORS.test(request.path) || !['GET', 'HEAD'].includes(request.method) || !existsSync(page)) return next();
    response.setHeader('cache-control', 'no-cache');
    response.sendFile(page);
  });
  return router;
}
