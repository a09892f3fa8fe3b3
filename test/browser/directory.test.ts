import type { Seed } from '@wecomkit/sandbox';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { agentid, createStage, type Stage } from './stage.ts';

const many = 100_000;
const departments = 5_000;

let stage: Stage;
let page: Page;
let phone: Locator;

beforeAll(async () => {
  stage = await createStage();
  page = await stage.open('user=zhangsan&lang=en');
  phone = page.getByRole('region', { name: 'Phone of 张三' });
});

afterEach(() => expect(stage.pageErrors).toEqual([]));
afterAll(async () => stage[Symbol.asyncDispose]());

describe('the directory on the phone', () => {
  it('opens beside the messages, and the address says where one is', async () => {
    await phone.getByRole('navigation').getByRole('button', { name: 'Directory' }).click();
    await phone.getByRole('heading', { name: 'Directory' }).waitFor();
    expect(new URL(page.url()).searchParams.get('c')).toBe('directory');
    await page.goBack();
    await phone.getByRole('heading', { name: 'Messages' }).waitFor();
    await page.goForward();
    await phone.getByRole('heading', { name: 'Directory' }).waitFor();
  });

  it('leads down the departments to a member', async () => {
    await phone.getByRole('button', { name: 'Galaxy Works, 14 members' }).click();
    await phone.getByRole('button', { name: 'Engineering, 6 members' }).click();
    await phone.getByRole('button', { name: 'Platform, 3 members' }).click();
    await phone.getByRole('button', { name: 'Alice Martin' }).click();
    const member = phone.getByRole('dialog', { name: 'Alice Martin' });
    await member.getByText('Galaxy Works / Engineering / Platform').waitFor();
    await member.getByText('alice@galaxy.example.test').waitFor();
    await member.getByRole('button', { name: 'Back', exact: true }).click();
    await phone.getByRole('button', { name: 'Back', exact: true }).click();
    await phone.getByRole('region', { name: 'Engineering' }).waitFor();
  });

  it('shows whom a tag reaches', async () => {
    const linked = await stage.open('user=zhangsan&lang=en&c=directory');
    await linked.getByRole('button', { name: '上海办公室 Shanghai office, 4 members' }).click();
    const tag = linked.getByRole('region', { name: '上海办公室 Shanghai office' });
    await tag.getByRole('button', { name: 'Finance, 2 members' }).waitFor();
    await tag.getByRole('button', { name: '郑诗' }).waitFor();
    await linked.close();
  });

  it('finds members and departments', async () => {
    const linked = await stage.open('user=zhangsan&lang=en&c=directory');
    const search = linked.getByRole('searchbox', { name: 'Search members and departments' }).first();
    await search.fill('market');
    await linked.getByRole('button', { name: 'Marketing and sales, 3 members' }).waitFor();
    await linked.getByRole('button', { name: 'María Núñez' }).waitFor();
    await search.fill('nobody at all');
    await linked.getByText('Nobody found').waitFor();
    await linked.close();
  });

  it('speaks Chinese where it is asked to', async () => {
    const chinese = await stage.open('user=zhangsan&lang=zh&c=department:2');
    await chinese
      .getByRole('button', { name: '平台组, 3 名成员' })
      .or(chinese.getByText('平台组'))
      .first()
      .waitFor();
    expect(await chinese.locator('.phone').innerText()).not.toMatch(/Directory|Members|Departments/u);
    await chinese.close();
  });
});

describe('a group', () => {
  it('names senders and mentions, and lists its members', async () => {
    const linked = await stage.open('user=zhangsan&lang=en&c=chat:chat-release');
    await stage.bot.sendText({ text: { content: 'The build is through', mentioned_list: ['bob'] } });
    await stage.bot.sendText({ text: { content: 'Everybody out', mentioned_list: ['@all'] } });
    await stage.sandbox.say('alice', {
      conversation: 'chat:chat-release',
      msgtype: 'text',
      text: { content: 'Thank you' },
    });
    const group = linked.getByRole('region', { name: '发布值班群 Release duty', exact: true });
    await group.getByText('@Bob Keller').waitFor();
    await group.getByText('@everyone').waitFor();
    await group.getByText('构建机器人 Build bot', { exact: true }).first().waitFor();
    await group.getByText('Alice Martin', { exact: true }).waitFor();
    await group.getByRole('button', { name: 'Details' }).click();
    const details = linked.getByRole('dialog', { name: 'Details' });
    await details.getByText('Members (6)').waitFor();
    await details.getByRole('button', { name: /李四.*Owner/u }).waitFor();
    await details.getByRole('button', { name: 'Bob Keller' }).click();
    await linked.getByRole('dialog', { name: 'Bob Keller' }).getByText('iOS 工程师 iOS engineer').waitFor();
    await linked.keyboard.press('Escape');
    await details.getByText('Members (6)').waitFor();
    await linked.close();
  });
});

describe('a group that an application creates', () => {
  it('appears among the conversations with the first message, and says who created it', async () => {
    const linked = await stage.open('user=lisi&lang=en');
    await linked.getByRole('navigation').getByRole('button', { name: 'Messages' }).waitFor();
    const userlist = ['zhangsan', 'lisi', 'alice'];
    const { chatid } = await stage.wecom.appchat.create({
      name: '项目群 Project',
      owner: 'zhangsan',
      userlist,
    });
    await stage.wecom.appchat.sendText({ chatid, text: { content: 'Welcome' } });
    const own = linked.getByRole('region', { name: 'Phone of 李四' });
    await own.getByRole('button', { name: /项目群 Project/u }).click();
    const group = own.getByRole('region', { name: '项目群 Project', exact: true });
    await group.getByText('3 members').waitFor();
    await group.getByText('Welcome').waitFor();
    await group.getByRole('button', { name: 'Details' }).click();
    const details = linked.getByRole('dialog', { name: 'Details' });
    await details.getByText('审批 Approval').waitFor();
    await details.getByRole('button', { name: /张三.*Owner/u }).waitFor();
    await linked.close();
  });
});

describe('the choice of a member', () => {
  it('is a tree of departments with counts that opens, closes and can be searched', async () => {
    await page.getByRole('button', { name: 'Choose whose phone this is: 张三' }).click();
    const tree = page.getByRole('dialog', { name: /Choose whose phone/u });
    const finance = tree.getByRole('button', { name: 'Finance, 2 members' });
    await tree.getByRole('button', { name: 'Dave Ito' }).waitFor();
    await finance.click();
    await tree.getByRole('button', { name: 'Dave Ito' }).waitFor({ state: 'detached' });
    await tree.getByRole('searchbox').fill('sunny');
    await tree.getByRole('button', { name: '孙琪' }).waitFor();
    await tree.getByRole('searchbox').press('Enter');
    await page.getByRole('region', { name: 'Phone of 孙琪' }).waitFor();
  });
});

describe('a company of 100,000 members', () => {
  it('is walked and searched without waiting for all of them', async () => {
    await using large = await createStage({ seed: largeCompany() });
    const bodies: Promise<Buffer>[] = [];
    const opened = await large.open('user=m99999&lang=en&c=directory');
    opened.on('response', (answer) => {
      if (answer.url().includes('/members?')) bodies.push(answer.body());
    });
    await opened.getByRole('region', { name: 'Phone of Member 99999' }).waitFor();
    const directory = opened.getByRole('region', { name: 'Directory' });
    await directory.getByRole('button', { name: 'Company, 100000 members' }).click();
    const company = opened.getByRole('region', { name: 'Company', exact: true });
    await company.getByRole('button', { name: 'Department 2, 2020 members' }).click();
    await opened.getByRole('button', { name: 'Department 102, 20 members' }).click();
    await opened.getByRole('button', { name: 'Member 5101', exact: true }).waitFor();

    await opened.getByRole('button', { name: /Choose whose phone/u }).click();
    const tree = opened.getByRole('dialog', { name: /Choose whose phone/u });
    await tree.getByRole('searchbox').fill('member 12');
    await tree.getByRole('button', { name: /^Show more/u }).click();
    await expect.poll(() => tree.getByRole('button', { name: /^Member 12/u }).count()).toBe(200);
    await tree.getByRole('searchbox').fill('member 54321');
    await tree.getByRole('button', { name: 'Member 54321' }).click();
    await opened.getByRole('region', { name: 'Phone of Member 54321' }).waitFor();
    const bytes = (await Promise.all(bodies)).map(({ length }) => length);
    expect(Math.max(...bytes)).toBeLessThan(100_000);
    expect(large.pageErrors).toEqual([]);
  });
});

function largeCompany(): Seed {
  const callback = {
    url: '',
    token: 'LargeCompanyToken',
    encodingAESKey: 'LargeCompanyKey0000000000000000000000000000',
  };
  return {
    corps: [
      {
        corpid: 'wwlarge000000000001',
        name: 'Company',
        contacts_secret: 'large-contacts-secret',
        account_cap: many,
        departments: Array.from({ length: departments }, (_, index) => ({
          id: index + 1,
          name: index === 0 ? 'Company' : `Department ${index + 1}`,
          parentid: index === 0 ? 0 : 1 + Math.floor((index - 1) / 100),
        })),
        members: Array.from({ length: many }, (_, index) => ({
          userid: `m${index}`,
          name: `Member ${index}`,
          department: [1 + (index % departments)],
        })),
        chats: [{ chatid: 'chat1', name: 'Group', owner: 'm0', userlist: ['m0', 'm1'] }],
        robots: [{ key: '5a4db0c5-0000-4000-8000-000000000009', name: 'Robot', chatid: 'chat1' }],
        applications: [
          {
            agentid,
            name: 'Approval',
            corpsecret: 'large-approval-secret',
            visible: { partyids: [1] },
            callback,
          },
        ],
      },
    ],
  };
}
