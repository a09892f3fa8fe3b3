/** One kind of message as the command line calls it. */
export interface MessageKind {
  /** `template-card` */
  readonly name: string;
  /** Method of the family: `sendTemplateCard`. */
  readonly method: string;
  /** WeCom's own name where it differs; works too. */
  readonly wireName?: string | undefined;
  /** Retired by WeCom: works, but is not listed. */
  readonly legacy?: true | undefined;
}

/** What `wecomkit send` can send, listed here so that its help needs no declarations; a test holds it to them. */
export const applicationKinds: readonly MessageKind[] = [
  { name: 'text', method: 'sendText' },
  { name: 'image', method: 'sendImage' },
  { name: 'voice', method: 'sendVoice' },
  { name: 'video', method: 'sendVideo' },
  { name: 'file', method: 'sendFile' },
  { name: 'textcard', method: 'sendTextcard' },
  { name: 'news', method: 'sendNews' },
  { name: 'mpnews', method: 'sendMpnews' },
  { name: 'markdown', method: 'sendMarkdown' },
  { name: 'miniprogram-notice', method: 'sendMiniprogramNotice', wireName: 'miniprogram_notice' },
  { name: 'template-card', method: 'sendTemplateCard', wireName: 'template_card' },
  { name: 'taskcard', method: 'sendTaskcard', legacy: true },
  {
    name: 'interactive-taskcard',
    method: 'sendInteractiveTaskcard',
    wireName: 'interactive_taskcard',
    legacy: true,
  },
];

/** What `wecomkit bot` can post. */
export const robotKinds: readonly MessageKind[] = [
  { name: 'text', method: 'sendText' },
  { name: 'markdown', method: 'sendMarkdown' },
  { name: 'markdown_v2', method: 'sendMarkdownV2', wireName: 'markdown-v2' },
  { name: 'image', method: 'sendImage' },
  { name: 'news', method: 'sendNews' },
  { name: 'file', method: 'sendFile' },
  { name: 'voice', method: 'sendVoice' },
  { name: 'template-card', method: 'sendTemplateCard', wireName: 'template_card' },
];
