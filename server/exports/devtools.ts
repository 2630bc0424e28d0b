import { type ChildProcess, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";

type Answer = {
  readonly id?: number;
  readonly method?: string;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
};

/**
 * A browser that is spoken to through two pipes, in the DevTools protocol: JSON, each message ended
 * by a zero byte. It dies with `close`, and when the time is over.
 */
export class Browser {
  readonly program: ChildProcess;
  readonly waiting = new Map<number | string, (answer: Answer) => void>();
  readonly failed: Promise<never>;
  said = "";
  count = 0;

  constructor(program: string, options: readonly string[], env: NodeJS.ProcessEnv) {
    const stdio = ["ignore", "ignore", "ignore", "pipe", "pipe"] as const;
    this.program = spawn(program, options, { stdio: [...stdio], env });
    this.failed = new Promise((_, reject) => {
      this.program.once("error", reject);
      this.program.once("exit", (code) => reject(new Error(`the browser ended with ${code}`)));
      setTimeout(() => reject(new Error("the browser takes too long")), LONGEST).unref();
    });
    this.failed.catch(() => this.close());
    const answers = this.program.stdio[4] as Readable;
    answers.setEncoding("utf8").on("data", (text: string) => this.hear(text));
    (this.program.stdio[3] as Writable).on("error", () => this.close());
  }

  ask(method: string, params: object = {}, sessionId?: string): Promise<Record<string, unknown>> {
    const id = ++this.count;
    const answer = new Promise<Answer>((resolve) => this.waiting.set(id, resolve));
    (this.program.stdio[3] as Writable).write(
      `${JSON.stringify({ id, method, params, sessionId })}\0`,
    );
    const result = answer.then(({ result, error }) => {
      if (error) throw new Error(`${method}: ${error.message}`);
      return { ...result };
    });
    return Promise.race([result, this.failed]);
  }

  /** The next time the browser tells of it. */
  told(method: string): Promise<unknown> {
    const news = new Promise<Answer>((resolve) => this.waiting.set(method, resolve));
    return Promise.race([news, this.failed]);
  }

  hear(text: string): void {
    const messages = (this.said + text).split("\0");
    this.said = messages.pop() ?? "";
    for (const message of messages) {
      const answer = JSON.parse(message) as Answer;
      const key = answer.id ?? answer.method ?? "";
      this.waiting.get(key)?.(answer);
      this.waiting.delete(key);
    }
  }

  close(): void {
    this.program.kill("SIGKILL");
  }
}

/** Milliseconds. */
const LONGEST = 60_000;
