import type { AttributeDefinition, MenuButton } from '../state/rows.ts';
import type { JsonObject } from '../wire/json-object.ts';

/** What a seed file says. Absent members get the default that the schema names. */
export interface Seed {
  readonly corps: readonly SeedCorp[];
}

export interface SeedCorp {
  readonly corpid: string;
  readonly name: string;
  readonly contacts_secret: string;
  readonly account_cap?: number | undefined;
  readonly creator?: string | undefined;
  readonly mail_domain?: string | undefined;
  readonly short_names?: readonly string[] | undefined;
  readonly channels?: readonly string[] | undefined;
  readonly attributes?: readonly AttributeDefinition[] | undefined;
  readonly external_attributes?: readonly AttributeDefinition[] | undefined;
  /** Where the contact-sync assistant hears of changes. */
  readonly contacts_callback?: SeedCallback | undefined;
  readonly contacts_trusted_ips?: readonly string[] | undefined;
  readonly contacts_old_ips?: readonly string[] | undefined;
  readonly other_department?: number | undefined;
  readonly departments: readonly SeedDepartment[];
  readonly members: readonly SeedMember[];
  readonly tags?: readonly SeedTag[] | undefined;
  readonly applications?: readonly SeedApplication[] | undefined;
  readonly chats?: readonly SeedChat[] | undefined;
  readonly robots?: readonly SeedRobot[] | undefined;
  readonly aibots?: readonly SeedAiBot[] | undefined;
  readonly media?: readonly SeedMedia[] | undefined;
  readonly messages?: readonly SeedMessage[] | undefined;
}

export interface SeedDepartment {
  readonly id: number;
  readonly name: string;
  readonly name_en?: string | undefined;
  readonly parentid?: number | undefined;
  readonly order?: number | undefined;
  readonly is_leaving?: boolean | undefined;
}

export interface SeedMember {
  readonly userid: string;
  readonly name: string;
  readonly alias?: string | undefined;
  readonly position?: string | undefined;
  readonly department?: readonly number[] | undefined;
  readonly order?: readonly number[] | undefined;
  readonly is_leader_in_dept?: readonly number[] | undefined;
  readonly main_department?: number | undefined;
  readonly mobile?: string | undefined;
  readonly email?: string | undefined;
  readonly gender?: string | undefined;
  readonly avatar?: string | undefined;
  readonly status?: number | undefined;
  readonly licensed?: boolean | undefined;
  readonly telephone?: string | undefined;
  readonly address?: string | undefined;
  readonly direct_leader?: readonly string[] | undefined;
  readonly biz_mail?: string | undefined;
  readonly biz_mail_alias?: readonly string[] | undefined;
  readonly biz_mail_changes?: number | undefined;
  readonly attrs?: readonly JsonObject[] | undefined;
  readonly external_position?: string | undefined;
  readonly external_profile?: JsonObject | undefined;
  readonly openid?: string | undefined;
  readonly is_generated?: boolean | undefined;
  readonly has_activated?: boolean | undefined;
}

export interface SeedTag {
  readonly tagid: number;
  readonly tagname: string;
  readonly userids?: readonly string[] | undefined;
  readonly partyids?: readonly number[] | undefined;
  /** The application that made it; absent: the contact-sync assistant or an administrator. */
  readonly agentid?: number | undefined;
}

export interface SeedApplication {
  readonly agentid: number;
  readonly name: string;
  readonly description?: string | undefined;
  readonly logo?: string | undefined;
  readonly corpsecret: string;
  readonly enabled?: boolean | undefined;
  readonly visible?:
    | {
        readonly userids?: readonly string[] | undefined;
        readonly partyids?: readonly number[] | undefined;
        readonly tagids?: readonly number[] | undefined;
      }
    | undefined;
  readonly miniprograms?: readonly string[] | undefined;
  readonly is_miniprogram?: boolean | undefined;
  readonly menu?: readonly MenuButton[] | undefined;
  readonly callback?: SeedCallback | undefined;
  readonly trusted_ips?: readonly string[] | undefined;
  readonly reads_private?: boolean | undefined;
  readonly customer_contact?: boolean | undefined;
  readonly redirect_domain?: string | undefined;
  readonly home_url?: string | undefined;
  readonly report_location_flag?: number | undefined;
  readonly isreportenter?: number | undefined;
}

export interface SeedCallback {
  /** Empty: token and key are ready, nothing is called. */
  readonly url?: string | undefined;
  readonly token: string;
  readonly encodingAESKey: string;
}

export interface SeedChat {
  readonly chatid: string;
  readonly name: string;
  readonly owner: string;
  readonly userlist: readonly string[];
  readonly agentid?: number | undefined;
}

export interface SeedRobot {
  readonly key: string;
  readonly name: string;
  readonly chatid: string;
  readonly enabled?: boolean | undefined;
}

export interface SeedAiBot {
  readonly aibotid: string;
  readonly name: string;
  readonly avatar?: string | undefined;
  readonly description?: string | undefined;
  readonly mode?: 'callback' | 'connection' | undefined;
  readonly secret: string;
  readonly callback?: SeedCallback | undefined;
  readonly creator?: 'super-admin' | 'member' | undefined;
  readonly chatids?: readonly string[] | undefined;
}

export interface SeedMedia {
  readonly media_id: string;
  readonly type: 'image' | 'voice' | 'video' | 'file';
  readonly filename: string;
  /** The content, as a text or in Base64. */
  readonly text?: string | undefined;
  readonly base64?: string | undefined;
  readonly robot_key?: string | undefined;
  readonly permanent?: boolean | undefined;
  readonly origin?: 'upload' | 'jssdk' | 'url' | undefined;
  readonly seconds_ago?: number | undefined;
}

export interface SeedMessage {
  readonly conversation: string;
  readonly from: { readonly kind: 'application' | 'member' | 'robot' | 'aibot'; readonly id: string };
  readonly recipients: readonly string[];
  readonly msgtype: string;
  readonly content: Readonly<Record<string, unknown>>;
  readonly msgid?: string | undefined;
  readonly safe?: 0 | 1 | 2 | undefined;
  readonly seconds_ago?: number | undefined;
  /** A code that may update the card, as old as the message. */
  readonly response_code?: string | undefined;
}
