import { secretsView } from '../../views/secrets-view.ts';
import { describeState } from '../../seed/describe-state.ts';
import { rawRoute, jsonRoute, type Route } from '../route.ts';
import { done, health, secrets } from '../schema/system-schemas.ts';
import { packageVersion } from '../package-version.ts';

export const systemRoutes: readonly Route[] = [
  jsonRoute({
    method: 'GET',
    path: '/health',
    summary: 'Whether the sandbox is there',
    answer: health,
    handle: ({ world }) => ({
      name: 'wecomkit sandbox',
      version: packageVersion(),
      now: world.clock.now(),
    }),
  }),
  jsonRoute({
    method: 'GET',
    path: '/secrets',
    summary: 'Every secret of the sandbox, to paste into a client',
    answer: secrets,
    handle: ({ world, origin }) => secretsView(world.state, origin()),
  }),
  rawRoute({
    method: 'GET',
    path: '/seed',
    summary: 'The state as a seed file, in YAML',
    answer: { contentType: 'application/yaml' },
    async handle({ world }) {
      // Loaded on use: most sandboxes never print YAML.
      const { printSeed } = await import('../../seed/print-seed.ts');
      return new Response(printSeed(describeState(world.state, world.clock.now())), {
        headers: {
          'content-type': 'application/yaml; charset=utf-8',
          'content-disposition': 'attachment; filename="wecomkit-seed.yaml"',
          'cache-control': 'no-store',
        },
      });
    },
  }),
  jsonRoute({
    method: 'POST',
    path: '/reset',
    summary: 'Everything back to the seed: state, clock, faults and journal',
    answer: done,
    handle({ reset }) {
      reset();
      return { done: true };
    },
  }),
];
