import { fork } from 'node:child_process';
import { join } from 'node:path';

interface Answer {
  id: number;
  result?: unknown;
  problem?: string;
}

/** A second node on the database of the first: its environment is that of this process. */
export interface SecondNode {
  url: string;
  tell<Result>(order: string, argument?: unknown): Promise<Result>;
  stop(): Promise<void>;
}

export async function startSecondNode(
  environment: Record<string, string> = {},
): Promise<SecondNode> {
  const child = fork(join(__dirname, 'node-process.mjs'), {
    env: { ...process.env, ...environment },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  const { port } = await new Promise<{ port: number }>((done, failed) => {
    child.once('message', (message) => done(message as { port: number }));
    void ended.then((code) => failed(new Error(`the second node ended with ${code}`)));
  });
  const waiting = new Map<number, (answer: Answer) => void>();
  child.on('message', (answer: Answer) => waiting.get(answer.id)?.(answer));
  let last = 0;
  return {
    url: `http://127.0.0.1:${port}`,
    async tell<Result>(order: string, argument?: unknown) {
      last += 1;
      const id = last;
      const { result, problem } = await new Promise<Answer>((done) => {
        waiting.set(id, done);
        child.send({ id, order, argument });
      });
      if (problem) throw new Error(problem);
      return result as Result;
    },
    async stop() {
      if (child.exitCode === null) child.send({ order: 'stop' });
      await ended;
    },
  };
}
