import { operations } from '@wecomkit/sdk/catalog';
import { describe, expect, it } from 'vitest';
import { runInMemory } from '../../test/run-in-memory.ts';

describe('operations', () => {
  it('lists every one with its path and title', async () => {
    const { out } = await runInMemory(['operations', '--lang', 'zh']);
    expect(out.trim().split('\n')).toHaveLength(operations().length + 1);
    expect(out).toMatch(/^user\.listId +POST +\/cgi-bin\/user\/list_id +获取成员 ID 列表$/mu);
  });

  it('finds those with all words, and tells programs the command', async () => {
    const { out } = await runInMemory(['operations', 'tag', 'MEMBERS', '--json']);
    const found: readonly { operation: string; command: string }[] = JSON.parse(out);
    expect(found.map(({ operation }) => operation)).toContain('tag.addTagUsers');
    expect(found.map(({ command }) => command)).toContain('wecomkit tag add-tag-users');
  });
});
