/** A text with a second line. */
interface TitleAndDesc {
  readonly title?: string | undefined;
  readonly desc?: string | undefined;
}

/** Where a tap leads. */
interface Link {
  /** 0 nowhere, 1 to `url`, 2 into the mini program `appid`. */
  readonly type?: number | undefined;
  readonly url?: string | undefined;
  readonly appid?: string | undefined;
  readonly pagepath?: string | undefined;
}

interface Option {
  /** At most 128 bytes. */
  readonly id?: string | undefined;
  readonly text?: string | undefined;
  /** Votes only. */
  readonly is_checked?: boolean | undefined;
}

interface Selection {
  /** At most 1024 bytes. */
  readonly question_key?: string | undefined;
  readonly title?: string | undefined;
  readonly selected_id?: string | undefined;
  /** Whether the choice is locked. */
  readonly disable?: boolean | undefined;
  /** At most 10. */
  readonly option_list?: readonly Option[] | undefined;
}

/**
 * A card as a passive reply can carry it (path/90241), with the names that sending uses (path/90236). Which members
 * belong to which of the five types is said there.
 */
export interface ReplyCard {
  /** `text_notice`, `news_notice`, `button_interaction`, `vote_interaction` or `multiple_interaction`. */
  readonly card_type: string;
  readonly source?:
    | {
        readonly icon_url?: string | undefined;
        readonly desc?: string | undefined;
        /** 0 grey, 1 black, 2 red, 3 green. */
        readonly desc_color?: number | undefined;
      }
    | undefined;
  readonly main_title?: TitleAndDesc | undefined;
  readonly sub_title_text?: string | undefined;
  readonly emphasis_content?: TitleAndDesc | undefined;
  /** At most 6. */
  readonly horizontal_content_list?:
    | readonly {
        readonly keyname?: string | undefined;
        readonly value?: string | undefined;
        /** 0 text, 1 `url`, 2 the file `media_id`, 3 the member `userid`. */
        readonly type?: number | undefined;
        readonly url?: string | undefined;
        readonly media_id?: string | undefined;
        readonly userid?: string | undefined;
      }[]
    | undefined;
  /** At most 3. */
  readonly jump_list?: readonly (Link & { readonly title?: string | undefined })[] | undefined;
  readonly card_action?: (Link & { readonly title?: string | undefined }) | undefined;
  readonly quote_area?:
    | (Link & { readonly title?: string | undefined; readonly quote_text?: string | undefined })
    | undefined;
  readonly card_image?:
    | {
        readonly url?: string | undefined;
        /** From 1.3 to 2.25. */
        readonly aspect_ratio?: number | undefined;
      }
    | undefined;
  readonly image_text_area?: (Link & TitleAndDesc & { readonly image_url?: string | undefined }) | undefined;
  /** At most 4. */
  readonly vertical_content_list?: readonly TitleAndDesc[] | undefined;
  readonly button_selection?: Selection | undefined;
  /** At most 6. */
  readonly button_list?:
    | readonly {
        readonly text?: string | undefined;
        /** 1 to 4. */
        readonly style?: number | undefined;
        /** At most 1024 bytes. */
        readonly key?: string | undefined;
        readonly type?: number | undefined;
        readonly url?: string | undefined;
      }[]
    | undefined;
  readonly checkbox?:
    | {
        /** At most 1024 bytes. */
        readonly question_key?: string | undefined;
        /** At most 20. */
        readonly option_list?: readonly Option[] | undefined;
        readonly disable?: boolean | undefined;
        /** 0 one answer, 1 several. */
        readonly mode?: number | undefined;
      }
    | undefined;
  /** At most 3. */
  readonly select_list?: readonly Selection[] | undefined;
  readonly submit_button?:
    | { readonly text?: string | undefined; readonly key?: string | undefined }
    | undefined;
  /** What stands on the buttons, which are grey then. */
  readonly replace_text?: string | undefined;
  readonly action_menu?:
    | {
        readonly desc?: string | undefined;
        /** At most 10. */
        readonly action_list?:
          | readonly { readonly text?: string | undefined; readonly key?: string | undefined }[]
          | undefined;
      }
    | undefined;
}
