import type { SeedApplication } from './seed.ts';

/** Token and key are ready; the receiving server says its own address when it starts. */
export const approvalApplication: SeedApplication = {
  agentid: 1000002,
  name: '审批 Approval',
  description: '请假、报销与用印审批 Leave, expenses and seals',
  corpsecret: 'sandbox-secret-approval-0000000000000000000',
  visible: { partyids: [1] },
  miniprograms: ['wx1234567890abcdef'],
  callback: {
    url: '',
    token: 'SandboxApprovalToken',
    encodingAESKey: 'SandboxApprovalKey0000000000000000000000000',
  },
};

export const alertsApplication: SeedApplication = {
  agentid: 1000003,
  name: '监控告警 Alerts',
  description: '线上服务的告警与值班 Alerts of our services',
  corpsecret: 'sandbox-secret-alerts-000000000000000000000',
  visible: { partyids: [2], userids: ['zhaoliu'], tagids: [1] },
  menu: [
    { name: '值班表', type: 'click', key: 'duty-roster' },
    {
      name: '静默',
      sub_button: [
        { name: '静默 30 分钟', type: 'click', key: 'mute-30m' },
        { name: '静默 2 小时', type: 'click', key: 'mute-2h' },
      ],
    },
    { name: '看板', type: 'view', url: 'https://status.example.test/' },
  ],
  callback: {
    url: '',
    token: 'SandboxAlertsToken',
    encodingAESKey: 'SandboxAlertsKey000000000000000000000000000',
  },
};

export const newsApplication: SeedApplication = {
  agentid: 1000004,
  name: '人事通知 HR news',
  description: '公告、假期与活动 Notices, holidays and events',
  corpsecret: 'sandbox-secret-hrnews-000000000000000000000',
  visible: { partyids: [1] },
  is_miniprogram: true,
  miniprograms: ['wx1234567890abcdef'],
  customer_contact: true,
};
