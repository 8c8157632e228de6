/** A list of 32-bit integers that grows: half the memory of an array of numbers. */
export class IntList {
  #values: Int32Array;

  /** @param values to begin with; copied */
  constructor(values?: Int32Array) {
    this.#values = values?.slice() ?? new Int32Array(1_024);
  }

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

  /** A copy of the first ones. */
  first(count: number): Int32Array {
    const copy = new Int32Array(count);
    copy.set(this.#values.subarray(0, count));
    return copy;
  }
}
