import { mkdir, readFile, rename } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Writer } from 'steno';
import { z } from 'zod';
import { deserialize, serialize } from './state/serialize.ts';

/** Changes that come one after the other are written together, after this time in ms. */
const WRITE_AFTER = 200;

const savedSchema = z.object({
  version: z.literal(1),
  port: z.number(),
  botToken: z.string(),
  appToken: z.string(),
  /** How far ahead of the machine's the clock stands, in ms. */
  ahead: z.number().min(0),
  state: z.unknown(),
});

/** What is kept of a workspace between two starts. */
export type Saved = z.infer<typeof savedSchema>;

/** Keeps a workspace in a file of its folder: replaced as a whole, so that a crash leaves the one before. */
export class Storage {
  /** Absolute path of the folder. */
  readonly place: string;
  readonly #file: string;
  readonly #writer: Writer;
  readonly #warn: (warning: string) => void;
  #timer: NodeJS.Timeout | undefined;

  private constructor(place: string, file: string, warn: (warning: string) => void) {
    this.place = place;
    this.#file = file;
    this.#writer = new Writer(file);
    this.#warn = warn;
  }

  /** Opens a folder, created if needed. Rejects when it cannot be created. */
  static async open(folder: string, warn: (warning: string) => void): Promise<Storage> {
    const place = resolve(folder);
    await mkdir(place, { recursive: true, mode: 0o700 });
    return new Storage(place, join(place, 'workspace.json'), warn);
  }

  /**
   * What was saved. A file that cannot be read is told of and set aside, and counts as none.
   * @param use makes something of it; undefined when it is unsound
   */
  async read<T>(use: (saved: Saved) => T | undefined): Promise<T | undefined> {
    const text = await readFile(this.#file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (text === undefined) return undefined;
    const saved = parsed(text);
    const used = saved && use(saved);
    if (used !== undefined) return used;
    const aside = `${this.#file}.unreadable-${Date.now()}`;
    await rename(this.#file, aside);
    this.#warn(`${this.#file} cannot be read: it was set aside as ${aside}, and the workspace begins anew`);
    return undefined;
  }

  /** Saves soon. `current` is asked for what there is to save at that time. */
  saveSoon(current: () => Saved): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.save(current());
    }, WRITE_AFTER);
  }

  /** Saves now. A failure is told of: the workspace goes on without. */
  async save(saved: Saved): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    try {
      await this.#writer.write(serialize(saved));
    } catch (error) {
      this.#warn(`${this.#file} cannot be written: ${String(error)}`);
    }
  }
}

function parsed(text: string): Saved | undefined {
  try {
    return savedSchema.safeParse(deserialize(text)).data;
  } catch {
    return undefined;
  }
}
