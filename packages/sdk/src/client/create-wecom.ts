import { catalog } from '../catalog.ts';
import type { Connection } from '../connection/connection.ts';
import type { Caller } from './caller.ts';
import { createCaller } from './create-caller.ts';
import { type ExportIterators, exportMethods } from './exports/export-methods.ts';
import { bindFamily } from './families.ts';
import type {
  AgentMethods,
  AppchatMethods,
  BaseMethods,
  BatchMethods,
  CorpMethods,
  DepartmentMethods,
  ExportMethods,
  MediaMethods,
  MenuMethods,
  MessageMethods,
  TagMethods,
  UserMethods,
} from './families.gen.ts';
import { type ImportMethods, importMethods } from './jobs/imports.ts';
import type { ClientOptions } from './options.ts';

/** WeCom for one application, or for its directory: a method for every operation, and one way out for everything that is not declared. */
export interface WeCom {
  readonly agent: AgentMethods;
  readonly appchat: AppchatMethods;
  readonly base: BaseMethods;
  readonly batch: BatchMethods & ImportMethods;
  readonly corp: CorpMethods;
  readonly department: DepartmentMethods;
  readonly export: ExportMethods & ExportIterators;
  readonly media: MediaMethods;
  readonly menu: MenuMethods;
  readonly message: MessageMethods;
  readonly tag: TagMethods;
  readonly user: UserMethods;
  readonly call: Caller['call'];
  /** What can be called with the credentials that were given. */
  readonly connection: Connection;
}

/**
 * Connects to WeCom with an application's secret, the contact-sync assistant's, or both; each operation travels with
 * the one that it needs. Nothing is sent before the first call.
 * @throws CredentialError when the corpid or every secret is missing; later, from an operation that needs the other one
 * @example
 * const wecom = createWeCom({ corpid, corpsecret, agentid: 1000002, contacts: { corpsecret: contactsSecret } });
 * await wecom.message.sendText({ touser: ['zhangsan'], text: { content: 'Build 481 is green.' } });
 */
export function createWeCom(options: ClientOptions): WeCom {
  const caller = createCaller(options);
  const call: Caller['call'] = caller.call.bind(caller);
  return {
    agent: bindFamily<AgentMethods>(caller, catalog.agent),
    appchat: bindFamily<AppchatMethods>(caller, catalog.appchat),
    base: bindFamily<BaseMethods>(caller, catalog.base),
    batch: Object.assign(bindFamily<BatchMethods>(caller, catalog.batch), importMethods({ caller, options })),
    corp: bindFamily<CorpMethods>(caller, catalog.corp),
    department: bindFamily<DepartmentMethods>(caller, catalog.department),
    export: Object.assign(
      bindFamily<ExportMethods>(caller, catalog.export),
      exportMethods({ caller, options }),
    ),
    media: bindFamily<MediaMethods>(caller, catalog.media),
    menu: bindFamily<MenuMethods>(caller, catalog.menu),
    message: bindFamily<MessageMethods>(caller, catalog.message),
    tag: bindFamily<TagMethods>(caller, catalog.tag),
    user: bindFamily<UserMethods>(caller, catalog.user),
    call,
    connection: caller.connection,
  };
}
