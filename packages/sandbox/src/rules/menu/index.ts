import { catalog } from '@wecomkit/sdk/catalog';
import { changing, type CoverageTable } from '../coverage-entry.ts';
import { createMenu, deleteMenu, getMenu } from './menu.ts';

const { menu } = catalog;
const full = { support: 'full', test: 'src/rules/menu/menu.test.ts' } as const;

export const menuCoverage: CoverageTable = {
  [menu.create.path]: { ...full, rule: changing(createMenu) },
  [menu.get.path]: { ...full, rule: getMenu },
  [menu.delete.path]: { ...full, rule: changing(deleteMenu) },
};
