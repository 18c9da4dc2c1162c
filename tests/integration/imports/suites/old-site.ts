import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** The site that an export is from: a server of the test, which answers what it was given and else 404. */
export interface OldSite {
  url: string;
  /** Paths, in the order in which they were asked for. */
  asked: string[];
  answers: Map<string, Answer>;
  stop(): Promise<void>;
}

export async function startOldSite(): Promise<OldSite> {
  const asked: string[] = [];
  const answers = new Map<string, Answer>();
  const server = createServer((request, response) => {
    asked.push(request.url!);
    const answer = answers.get(request.url!);
    if (answer) answer(request, response);
    else response.writeHead(404).end('<h1>Not here</h1>');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    answers,
    async stop() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

export const sends =
  (body: Buffer | string, type = 'image/png'): Answer =>
  (_request, response) =>
    response.writeHead(200, { 'content-type': type }).end(body);
