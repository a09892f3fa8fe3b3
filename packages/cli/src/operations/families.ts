import type { Operation } from '@wecomkit/sdk/catalog';

/** The operations of one family, by method. */
export type Family = Readonly<Record<string, Operation>>;

/** The families of the catalog, each loaded when one of its commands is used; a test holds the list to the catalog. */
export const families = {
  user: (): Promise<Family> => import('@wecomkit/sdk/operations/user'),
  department: (): Promise<Family> => import('@wecomkit/sdk/operations/department'),
  tag: (): Promise<Family> => import('@wecomkit/sdk/operations/tag'),
  message: (): Promise<Family> => import('@wecomkit/sdk/operations/message'),
  appchat: (): Promise<Family> => import('@wecomkit/sdk/operations/appchat'),
  webhook: (): Promise<Family> => import('@wecomkit/sdk/operations/webhook'),
  media: (): Promise<Family> => import('@wecomkit/sdk/operations/media'),
  menu: (): Promise<Family> => import('@wecomkit/sdk/operations/menu'),
  agent: (): Promise<Family> => import('@wecomkit/sdk/operations/agent'),
  batch: (): Promise<Family> => import('@wecomkit/sdk/operations/batch'),
  export: (): Promise<Family> => import('@wecomkit/sdk/operations/export'),
  base: (): Promise<Family> => import('@wecomkit/sdk/operations/base'),
  corp: (): Promise<Family> => import('@wecomkit/sdk/operations/corp'),
} as const;

export type FamilyName = keyof typeof families;

export const familyNames: readonly FamilyName[] = Object.keys(families).filter(isFamily);

export function isFamily(name: string): name is FamilyName {
  return Object.hasOwn(families, name);
}

/** An operation by its full name, `batch.getResult`; its family is loaded. */
export async function findOperation(name: string): Promise<Operation | undefined> {
  const [family = '', method = ''] = name.split('.');
  if (!isFamily(family)) return undefined;
  const found = await families[family]();
  return Object.hasOwn(found, method) ? found[method] : undefined;
}
