/** Writes the output schemas of all operations to where n8n looks for them: beside the built node. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as schemas from '../src/output/output-schema.ts';
import { methodOf, operationsOf, resources } from '../src/surface/resources.ts';
import { packageFolder } from './pack.ts';

const folder = join(packageFolder, 'dist', 'nodes', 'WeCom', '__schema__', 'v1.0.0');

async function write(resource: string, operation: string, schema: schemas.OutputSchema): Promise<void> {
  const path = join(folder, resource, `${operation}.json`);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify({ ...schema, version: 1 }, undefined, 2)}\n`);
}

for (const resource of resources) {
  for (const operation of operationsOf(resource)) {
    await write(resource.value, methodOf(operation), schemas.outputSchema(operation));
  }
}
await write('message', 'sendAndWait', schemas.answerSchema);
await write('card', 'build', schemas.builtCardSchema);
await write('callback', 'reply', schemas.answeredSchema);
await write('api', 'call', schemas.anyAnswerSchema);
