import type { HttpBindings } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import { servePhone } from '../phone/serve-phone.ts';
import type { ControlContext } from './control-context.ts';
import { ControlFailure } from './control-failure.ts';
import { guard, type GuardOptions } from './guard.ts';
import { openApiDocument } from './openapi.ts';
import type { Route } from './route.ts';
import { controlRoutes } from './routes/index.ts';
import type { ControlError } from './types.ts';

export interface ControlOptions extends GuardOptions {
  /** The folder of the built phone. */
  readonly phoneFolder: string;
}

interface ControlEnv {
  Bindings: Partial<HttpBindings>;
}

/** The control interface under `/_sandbox`, and the phone everywhere else. */
export function createControl(context: ControlContext, options: ControlOptions): Hono<ControlEnv> {
  const app = new Hono<ControlEnv>();
  app.use(async (c, next) => {
    guard(c.req.raw, c.env, options);
    await next();
    c.header('x-content-type-options', 'nosniff');
  });
  for (const route of controlRoutes) mount(app, context, route);
  let document: string | undefined;
  app.get('/_sandbox/openapi.json', (c) => {
    document ??= JSON.stringify(openApiDocument(controlRoutes));
    return c.body(document, 200, { 'content-type': 'application/json' });
  });
  app.all('/_sandbox/*', (c) => c.json(unknownPath(c), 404));
  app.get('*', (c) => servePhone(options.phoneFolder, c.req.raw));
  app.notFound((c) => c.json(unknownPath(c), 404));
  app.onError((error, c) => answerError(c, error, context.onError));
  return app;
}

function mount(app: Hono<ControlEnv>, context: ControlContext, route: Route): void {
  const path = `/_sandbox${route.path.replace(/\{(\w+)\}/g, ':$1')}`;
  app.on(route.method, path, (c) => route.serve(context, c.req.raw, c.req.param()));
}

function answerError(c: Context, error: Error, onError: (error: unknown) => void): Response {
  if (error instanceof ControlFailure) {
    const { code, message, path } = error;
    const body: ControlError = { error: { code, message, ...(path === undefined ? {} : { path }) } };
    return c.json(body, error.status);
  }
  onError(error);
  const body: ControlError = {
    error: { code: 'internal', message: 'The sandbox failed; its log says why.' },
  };
  return c.json(body, 500);
}

function unknownPath(c: Context): ControlError {
  return { error: { code: 'unknown-path', message: `There is nothing at ${c.req.method} ${c.req.path}.` } };
}
