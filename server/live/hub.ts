import { Client } from "pg";
import { env } from "../env";
import { log } from "../log";
import { CHANNEL, type LiveEvent } from "./event";

type Notice = LiveEvent & { readonly project?: string };
type Listener = (notice: Notice) => void;

/** The one connection of this process that listens, and whom it tells. */
class Hub {
  private readonly listeners = new Set<Listener>();
  private connection: Promise<Client> | undefined;

  /** Resolves when notices arrive from now on; the answer ends the listening. */
  async add(listener: Listener): Promise<() => void> {
    this.listeners.add(listener);
    await this.connected();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.hangUp();
    };
  }

  private connected(): Promise<Client> {
    this.connection ??= this.connect();
    return this.connection;
  }

  private async connect(): Promise<Client> {
    const client = new Client({ connectionString: env.DATABASE_URL, keepAlive: true });
    client.on("notification", ({ payload }) => this.tell(JSON.parse(payload ?? "{}")));
    client.on("error", (error) => log.warn({ error: error.message }, "live: connection lost"));
    client.on("end", () => this.lost(client));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      return client;
    } catch (error) {
      this.connection = undefined;
      await client.end().catch(() => undefined);
      throw error;
    }
  }

  private tell(notice: Notice): void {
    for (const listener of this.listeners) listener(notice);
  }

  private lost(client: Client): void {
    void this.connection?.then((current) => {
      if (current !== client) return;
      this.connection = undefined;
      this.again();
    });
  }

  private again(): void {
    if (this.listeners.size === 0) return;
    this.connected().then(
      () => this.tell({ type: "missed" }),
      () => setTimeout(() => this.again(), RECONNECT_MS),
    );
  }

  private hangUp(): void {
    const leaving = this.connection;
    this.connection = undefined;
    leaving?.then((client) => client.end()).catch(() => undefined);
  }
}

const RECONNECT_MS = 1_000;

/** One per process, also where a development server loads this file more than once. */
const shared = globalThis as { enfaceHub?: Hub };
shared.enfaceHub ??= new Hub();
export const hub = shared.enfaceHub;
