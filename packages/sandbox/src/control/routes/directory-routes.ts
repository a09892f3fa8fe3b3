import { findCorp } from '../../actions/find.ts';
import { directoryView } from '../../views/directory-view.ts';
import { membersPage } from '../../views/members-page.ts';
import { readLimit } from '../read-limit.ts';
import { jsonRoute, type Route } from '../route.ts';
import { directorySchema, membersPageSchema } from '../schema/directory-schemas.ts';

export const directoryRoutes: readonly Route[] = [
  jsonRoute({
    method: 'GET',
    path: '/directory',
    summary: 'Companies with departments, members, tags, applications, robots and chats',
    query: { members: { type: 'integer', about: 'At most so many members of each company; default all' } },
    answer: directorySchema,
    handle: ({ world }, { query }) =>
      directoryView(world, query.members === undefined ? undefined : Math.max(query.members, 0)),
  }),
  jsonRoute({
    method: 'GET',
    path: '/corps/{corpid}/members',
    summary: 'The members of a company, a page at a time',
    query: {
      department: { type: 'integer', about: 'Only those listed in this department itself, in its order' },
      tag: { type: 'integer', about: 'Only those of this tag' },
      userids: { type: 'text', about: 'Only these, joined by |' },
      q: { type: 'text', about: 'Only those with this text in id, name, alias, position or mobile number' },
      offset: { type: 'integer', about: 'How many to leave out; default 0' },
      limit: { type: 'integer', about: 'How many, at most 500; default 100' },
    },
    answer: membersPageSchema,
    handle: ({ world }, { params, query }) =>
      membersPage(world.state, {
        corpid: findCorp(world, params.corpid).corpid,
        department: query.department,
        tag: query.tag,
        userids: query.userids?.split('|'),
        text: query.q,
        offset: Math.max(query.offset ?? 0, 0),
        limit: readLimit(query.limit, 100, 500),
      }),
  }),
];
