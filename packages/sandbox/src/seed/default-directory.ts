import type { SeedDepartment, SeedMember, SeedTag } from './seed.ts';

export const departments: readonly SeedDepartment[] = [
  { id: 1, name: '星河科技', name_en: 'Galaxy Works', parentid: 0, order: 100 },
  { id: 2, name: '研发中心', name_en: 'Engineering', parentid: 1, order: 90 },
  { id: 3, name: '平台组', name_en: 'Platform', parentid: 2, order: 80 },
  { id: 4, name: '移动端组', name_en: 'Mobile', parentid: 2, order: 70 },
  { id: 5, name: '人力与行政', name_en: 'People and office', parentid: 1, order: 60 },
  { id: 6, name: '市场与销售', name_en: 'Marketing and sales', parentid: 1, order: 50 },
  { id: 7, name: '财务', name_en: 'Finance', parentid: 1, order: 40 },
];

interface Person {
  readonly userid: string;
  readonly name: string;
  readonly alias: string;
  readonly position: string;
  readonly department: number;
  readonly gender: '1' | '2';
  readonly leads?: true;
}

const people: readonly Person[] = [
  {
    userid: 'chenyi',
    name: '陈一',
    alias: 'Chen Yi',
    position: '总经理 General manager',
    department: 1,
    gender: '2',
    leads: true,
  },
  {
    userid: 'lisi',
    name: '李四',
    alias: 'Leo Li',
    position: '研发总监 Head of engineering',
    department: 2,
    gender: '1',
    leads: true,
  },
  {
    userid: 'zhangsan',
    name: '张三',
    alias: 'Sam Zhang',
    position: '平台负责人 Platform lead',
    department: 3,
    gender: '1',
    leads: true,
  },
  {
    userid: 'wangwu',
    name: '王五',
    alias: 'Wang Wu',
    position: '后端工程师 Backend engineer',
    department: 3,
    gender: '1',
  },
  {
    userid: 'alice',
    name: 'Alice Martin',
    alias: '爱丽丝',
    position: '后端工程师 Backend engineer',
    department: 3,
    gender: '2',
  },
  {
    userid: 'bob',
    name: 'Bob Keller',
    alias: '鲍勃',
    position: 'iOS 工程师 iOS engineer',
    department: 4,
    gender: '1',
    leads: true,
  },
  {
    userid: 'sunqi',
    name: '孙琪',
    alias: 'Sunny Sun',
    position: '测试工程师 Test engineer',
    department: 4,
    gender: '2',
  },
  {
    userid: 'zhaoliu',
    name: '赵柳',
    alias: 'Lilian Zhao',
    position: '人事经理 People manager',
    department: 5,
    gender: '2',
    leads: true,
  },
  {
    userid: 'carol',
    name: 'Carol Okafor',
    alias: '卡罗尔',
    position: '行政 Office',
    department: 5,
    gender: '2',
  },
  {
    userid: 'zhouba',
    name: '周霸',
    alias: 'Joe Zhou',
    position: '销售 Sales',
    department: 6,
    gender: '1',
    leads: true,
  },
  {
    userid: 'maria',
    name: 'María Núñez',
    alias: '玛丽亚',
    position: '市场 Marketing',
    department: 6,
    gender: '2',
  },
  { userid: 'wujiu', name: '吴久', alias: 'Wu Jiu', position: '销售 Sales', department: 6, gender: '1' },
  {
    userid: 'zhengshi',
    name: '郑诗',
    alias: 'Shirley Zheng',
    position: '财务经理 Finance manager',
    department: 7,
    gender: '2',
    leads: true,
  },
  {
    userid: 'dave',
    name: 'Dave Ito',
    alias: '戴夫',
    position: '会计 Accountant',
    department: 7,
    gender: '1',
  },
];

export const members: readonly SeedMember[] = people.map((person, index) => ({
  userid: person.userid,
  name: person.name,
  alias: person.alias,
  position: person.position,
  department: [person.department],
  order: [people.length - index],
  is_leader_in_dept: [person.leads ? 1 : 0],
  main_department: person.department,
  mobile: `138000000${String(index + 1).padStart(2, '0')}`,
  email: `${person.userid}@galaxy.example.test`,
  gender: person.gender,
  openid: `oSandbox${person.userid}`.padEnd(28, '0'),
}));

export const tags: readonly SeedTag[] = [
  { tagid: 1, tagname: '值班 On duty', userids: ['zhangsan', 'sunqi'] },
  { tagid: 2, tagname: '管理层 Management', userids: ['chenyi', 'lisi', 'zhaoliu', 'zhengshi'] },
  { tagid: 3, tagname: '上海办公室 Shanghai office', userids: ['alice', 'maria'], partyids: [7] },
];
