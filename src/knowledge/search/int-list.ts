/** A list of 32-bit integers that grows: half the memory of an array of numbers. */
export class IntList {
  #values = new Int32Array(1_024);

  /** 0 where nothing was set. */
  at(index: number): number {
    return this.#values[index] ?? 0;
  }

  set(index: number, value: number): void {
    if (index >= this.#values.length) {
      const grown = new Int32Array(Math.ceil((index + 1) * 1.25));
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[index] = value;
  }

  /** The values themselves, for a loop that reads thousands; until the next one is set. */
  get values(): Int32Array {
    return this.#values;
  }
}
