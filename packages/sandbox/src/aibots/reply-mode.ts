/** How a reply came: in the answer to a request, or over the long connection. */
export type ReplyMode = 'callback' | 'connection';
