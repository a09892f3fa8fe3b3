import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8'));
const manifest = Object(read('package.json'));

describe('the package', () => {
  it('is described as n8n wants community nodes to be', () => {
    expect(manifest).toMatchObject({
      license: 'MIT',
      author: { email: expect.stringContaining('@') },
      homepage: expect.stringMatching(/^https:/u),
      repository: { url: expect.stringContaining('github.com') },
      files: ['dist'],
      peerDependencies: { 'n8n-workflow': '*' },
      n8n: { n8nNodesApiVersion: 1, strict: true },
    });
    expect(manifest.name).toMatch(/^@[\w-]+\/n8n-nodes-/u);
    expect(manifest.keywords).toContain('n8n-community-node-package');
  });

  it('brings no dependency along, and nothing that runs when it is installed', () => {
    expect(manifest.dependencies).toBeUndefined();
    expect(manifest.overrides).toBeUndefined();
    expect(
      Object.keys(manifest.scripts).filter((name) => /^(?:pre|post)|^(?:install|prepare)$/u.test(name)),
    ).toEqual([]);
  });

  it('registers every node and credential that is there', () => {
    const paths: string[] = [...manifest.n8n.nodes, ...manifest.n8n.credentials];
    for (const path of paths) {
      const source = path.replace(/^dist\//u, '').replace(/\.js$/u, '.ts');
      expect(existsSync(new URL(source, root)), source).toBe(true);
    }
    expect(paths).toHaveLength(5);
  });

  it('is found by its Chinese names, and has the node that waits among the human reviews', () => {
    const action = Object(read('nodes/WeCom/WeCom.node.json'));
    const trigger = Object(read('nodes/WeComTrigger/WeComTrigger.node.json'));
    for (const { alias, node } of [action, trigger]) {
      expect(alias).toEqual(expect.arrayContaining(['企业微信', 'wecom', 'qywx']));
      expect(node).toMatch(new RegExp(`^${manifest.name}\\.`, 'u'));
    }
    expect(action.categories).toEqual(['Communication', 'HITL']);
    expect(action.subcategories).toEqual({ HITL: ['Human in the Loop'] });
  });
});
