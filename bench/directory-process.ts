/** A sandbox with a large company in a process of its own. */
import { startSandbox, type Seed } from '@wecomkit/sandbox';

const memberCount = 100_000;
const departmentCount = 5000;
const agentid = 1000002;
const corpid = 'wwlarge';
const secrets = { corpsecret: 'secret-app', contacts: { corpsecret: 'secret-contacts' } };

const numbers = (length: number): readonly number[] => Array.from({ length }, (_, index) => index + 1);

const seed: Seed = {
  corps: [
    {
      corpid,
      name: 'Large',
      contacts_secret: secrets.contacts.corpsecret,
      account_cap: 2 * memberCount,
      // Seven to a department, so five levels deep.
      departments: numbers(departmentCount).map((id) => ({
        id,
        name: `Department ${id}`,
        parentid: id === 1 ? 0 : Math.ceil((id - 1) / 7),
      })),
      members: numbers(memberCount).map((number) => ({
        userid: `member${String(number).padStart(6, '0')}`,
        name: `Member ${number}`,
        department: [(number % departmentCount) + 1],
      })),
      applications: [
        {
          agentid,
          name: 'Reader',
          corpsecret: secrets.corpsecret,
          visible: { partyids: [1] },
          reads_private: true,
        },
      ],
    },
  ],
};

const sandbox = await startSandbox({ seed });
process.send?.({ url: sandbox.url, corpid, agentid, ...secrets });
process.once('disconnect', () => process.exit(0));
