const never = new Promise<never>(() => {});

/** A process that can be killed inside a test: after that, nothing that it waits for ever comes. */
export class Life {
  #over = false;

  kill(): void {
    this.#over = true;
  }

  /** Waits so many ms, or for ever. */
  readonly sleep = async (ms: number): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, ms));
    if (this.#over) await never;
  };

  /** The same object, whose functions (also those of its parts) do nothing more for the dead. */
  with<T extends object>(parts: T): T {
    return new Proxy(parts, {
      get: (target, name) => {
        const part: unknown = Reflect.get(target, name);
        if (typeof part === 'object' && part !== null) return this.with(part);
        if (typeof part !== 'function') return part;
        return async (...args: unknown[]) => {
          if (this.#over) return never;
          const result: unknown = await part.apply(target, args);
          return this.#over ? never : result;
        };
      },
    });
  }
}
