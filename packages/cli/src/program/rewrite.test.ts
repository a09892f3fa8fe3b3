import { describe, expect, it } from 'vitest';
import { rewrite } from './rewrite.ts';

describe('arguments that mean another command', () => {
  it.each([
    ['help send text', 'send text --help'],
    ['help', '--help'],
    ['call user.listId --limit 3', 'user listId --limit 3'],
    ['--lang zh --verbose call user.get x', '--lang zh --verbose user get x'],
    ['help call user.get', 'user get --help'],
    ['call GET user/get', 'call GET user/get'],
    ['send text call user.get', 'send text call user.get'],
    ['', ''],
  ])('%j is %j', (given, meant) => {
    expect(rewrite(given.split(' ').filter(Boolean))).toEqual(meant.split(' ').filter(Boolean));
  });
});
