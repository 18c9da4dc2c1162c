// Two receivers in a process of their own: `/good` takes everything, `/flaky` fails a third of the time.
import { createServer } from 'node:http';

let asked = 0;

const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => {
    if (request.url === '/good') return response.writeHead(204).end();
    asked += 1;
    return response.writeHead(asked % 3 === 0 ? 500 : 204).end();
  });
});
server.listen(0, '127.0.0.1', () => process.send(server.address().port));
process.on('disconnect', () => process.exit(0));
