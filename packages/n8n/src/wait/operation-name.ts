/**
 * What n8n calls `SEND_AND_WAIT_OPERATION`: by this value it knows an operation that can review the calls of AI agents.
 * Written out, as forms are derived without n8n's library, too.
 */
export const sendAndWaitOperation = 'sendAndWait';
