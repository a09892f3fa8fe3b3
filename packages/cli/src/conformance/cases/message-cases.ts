import { type ConformanceCase, type Expectation, refusal } from '../conformance-case.ts';

type Members = Readonly<Record<string, unknown>>;

const text = { msgtype: 'text', text: { content: 'wecomkit conformance' } };
const url = 'https://example.test/x';
const action = { type: 1, url };
const title = { title: 'Conformance' };
const numbered = (count: number, start: string, from = 1): string =>
  Array.from({ length: count }, (_, index) => start + String(from + index)).join('|');
const times = (count: number, item: Members): readonly Members[] => Array.from({ length: count }, () => item);

/** Refusals of `message/send` (path/90236, path/90313). Whoever they name does not exist, unless a receiver was named. */
export const messageCases: readonly ConformanceCase[] = [
  send('without a receiver', text, 82001, { touser: undefined }),
  send('with empty lists of receivers', text, 82001, { touser: '', toparty: '', totag: '' }),
  send('to 1,001 members', text, 40032, { touser: numbered(1001, 'wecomkit-nobody-') }),
  send('to 101 departments', text, 82002, { touser: undefined, toparty: numbered(101, '2000000', 100) }),
  send('to 101 tags', text, 82003, { touser: undefined, totag: numbered(101, '2000000', 100) }),
  send('to members who are not there', text, 81013, { touser: '$nobody' }),
  send('without an agentid', text, 41011, { agentid: undefined }),
  send('with an agentid that is no number', text, 40056, { agentid: 'crm' }),
  send('without a type', { text: text.text }, 40008),
  send('of an unknown type', { msgtype: 'sms', sms: text.text }, 40008),
  send('of an empty text', { msgtype: 'text', text: { content: '' } }, 44004),
  send('of a picture without its id', { msgtype: 'image', image: {} }, 41006),
  send('of a file without its id', { msgtype: 'file', file: {} }, 41006),
  send('of a picture that is not there', { msgtype: 'image', image: { media_id: 'no-such-media' } }, 40007),
  send('of a text card without a text', { msgtype: 'textcard', textcard: { ...title, url } }, 41033),
  send(
    'of a text card with an address that has no protocol',
    { msgtype: 'textcard', textcard: { ...title, description: 'd', url: 'example.test/x' } },
    45034,
  ),
  send('of nine articles', { msgtype: 'news', news: { articles: times(9, { ...title, url }) } }, 45008),
  send('of an article without a title', { msgtype: 'news', news: { articles: [{ url }] } }, 41016),
  send('of articles in secret', { msgtype: 'news', safe: 1, news: { articles: [{ ...title, url }] } }, 40074),
  card('of an unknown type', { card_type: 'poster', card_action: action }, 42031),
  card('without a type', { card_action: action }, 42031),
  card('without an action', { card_type: 'text_notice' }, 42045),
  card('with an action without its address', { card_type: 'text_notice', card_action: { type: 1 } }, 42028),
  card('with seven rows', notice({ horizontal_content_list: times(7, { keyname: 'k' }) }), 42035),
  card('with a row without a name', notice({ horizontal_content_list: [{ value: 'v' }] }), 42027),
  card('with four links', notice({ jump_list: times(4, { type: 1, title: 't', url }) }), 42042),
  card(
    'with a button without a text',
    { card_type: 'button_interaction', task_id: 'conformance', button_list: [{ key: 'yes' }] },
    42038,
  ),
  card(
    'with buttons and without a task id',
    { card_type: 'button_interaction', button_list: [{ text: 'Yes', key: 'yes' }] },
    42014,
  ),
  {
    name: 'message/update_template_card with an unknown response code',
    doc: 94888,
    needs: 'application',
    method: 'POST',
    path: '/cgi-bin/message/update_template_card',
    body: {
      userids: ['$nobody'],
      agentid: '$agentid',
      response_code: 'no-such-code',
      button: { replace_name: 'Done' },
    },
    expect: refusal(60140),
  },
  {
    ...send('with the contact-sync secret', text, 48002),
    needs: 'contacts',
  },
];

/** What is sent when a receiver was named, and taken back at once. */
export const deliveryCases = (sent: Expectation, done: Expectation): readonly ConformanceCase[] => [
  {
    name: 'message/send of a text to the named receiver',
    doc: 90236,
    needs: 'touser',
    method: 'POST',
    path: '/cgi-bin/message/send',
    body: { ...text, touser: '$touser', agentid: '$agentid' },
    expect: sent,
    keep: ['msgid'],
  },
  {
    name: 'message/recall of it',
    doc: 94867,
    needs: 'touser',
    method: 'POST',
    path: '/cgi-bin/message/recall',
    body: { msgid: '$msgid' },
    expect: done,
  },
];

function send(what: string, content: Members, errcode: number, target: Members = {}): ConformanceCase {
  return {
    name: `message/send ${what}`,
    doc: 90236,
    needs: 'application',
    method: 'POST',
    path: '/cgi-bin/message/send',
    body: { touser: '$receiver', agentid: '$agentid', ...content, ...target },
    expect: refusal(errcode),
  };
}

function card(what: string, template_card: Members, errcode: number): ConformanceCase {
  const content = { msgtype: 'template_card', template_card: { main_title: title, ...template_card } };
  return send(`of a card ${what}`, content, errcode);
}

function notice(members: Members): Members {
  return { card_type: 'text_notice', card_action: action, ...members };
}
