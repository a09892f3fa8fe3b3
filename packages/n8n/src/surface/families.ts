import * as agent from '@wecomkit/sdk/operations/agent';
import * as appchat from '@wecomkit/sdk/operations/appchat';
import * as department from '@wecomkit/sdk/operations/department';
import * as media from '@wecomkit/sdk/operations/media';
import * as message from '@wecomkit/sdk/operations/message';
import * as tag from '@wecomkit/sdk/operations/tag';
import * as user from '@wecomkit/sdk/operations/user';
import * as webhook from '@wecomkit/sdk/operations/webhook';
import type { Operation } from '@wecomkit/sdk/catalog';

type Family = Readonly<Record<string, Operation>>;

/** The families that the node speaks; the rest of the catalog stays out of the bundle. */
export const families: {
  readonly agent: Family;
  readonly appchat: Family;
  readonly department: Family;
  readonly media: Family;
  readonly message: Family;
  readonly tag: Family;
  readonly user: Family;
  readonly webhook: Family;
} = {
  agent: { ...agent } as Family,
  appchat: { ...appchat } as Family,
  department: { ...department } as Family,
  media: { ...media } as Family,
  message: { ...message } as Family,
  tag: { ...tag } as Family,
  user: { ...user } as Family,
  webhook: { ...webhook } as Family,
};

/** @throws Error when the catalog has no such operation, which a test would find */
export function declared(name: string): Operation {
  const operation = findDeclared(name);
  if (operation === undefined) throw new Error(`There is no operation ${name}`);
  return operation;
}

export function findDeclared(name: string): Operation | undefined {
  return byName.get(name);
}

const byName: ReadonlyMap<string, Operation> = new Map(
  Object.values(families)
    .flatMap((family) => Object.values(family))
    .map((operation) => [operation.name, operation]),
);
