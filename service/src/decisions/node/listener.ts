import pg from 'pg';
import type { Database } from '../../storage/index.ts';

const pause = 500;

/**
 * Hears what the record announces, on a connection of its own, which is made again whenever it is
 * lost. Nothing depends on it alone: what was announced meanwhile is found by looking.
 */
export class Listener {
  readonly #connection: Database['connection'];
  readonly #channels: readonly string[];
  readonly #heard: () => void;
  #client: pg.Client | undefined;
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(connection: Database['connection'], channels: readonly string[], heard: () => void) {
    this.#connection = connection;
    this.#channels = channels;
    this.#heard = heard;
  }

  async listen(): Promise<void> {
    if (this.#stopped) return;
    const client = new pg.Client({
      application_name: 'breakwater decisions',
      ...this.#connection,
      connectionTimeoutMillis: 3_000,
      keepAlive: true,
    });
    this.#client = client;
    let lost = false;
    const again = () => {
      if (lost) return;
      lost = true;
      client.end().catch(() => {});
      if (this.#stopped) return;
      this.#timer = setTimeout(() => void this.listen(), pause);
    };
    client.on('error', again);
    client.on('end', again);
    client.on('notification', this.#heard);
    try {
      await client.connect();
      for (const channel of this.#channels) await client.query(`LISTEN ${channel}`);
      this.#heard();
    } catch {
      again();
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#client?.end().catch(() => {});
  }
}
