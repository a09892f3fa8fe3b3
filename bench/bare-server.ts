/** A server that reads a request and gives always the same answer: what is left is the client's own work. */
import { createServer } from 'node:http';

const answer = Buffer.from(JSON.stringify({ errcode: 0, errmsg: 'ok', msgid: 'x'.repeat(86) }));
const token = Buffer.from(
  JSON.stringify({ errcode: 0, errmsg: 'ok', access_token: 'token', expires_in: 7200 }),
);
const headers = { 'content-type': 'application/json; charset=UTF-8' };

const server = createServer((request, response) => {
  request
    .on('end', () =>
      response.writeHead(200, headers).end(request.url?.includes('/gettoken') ? token : answer),
    )
    .resume();
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.(typeof address === 'object' && address ? address.port : 0);
});
process.once('disconnect', () => process.exit(0));
