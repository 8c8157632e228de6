/** Room for as many passages as an index begins with. */
const ROOM = 1_024;

/**
 * What the passages that a question meets are worth, added up word by word. One question after the other uses the same
 * room: a thousand small objects for each would cost more than the counting.
 */
export class Tally {
  /** By passage, all zero between questions. */
  #worths = new Float64Array(ROOM);
  #stems = new Uint16Array(ROOM);
  /** The stem that was counted last, by its rank plus one. */
  #last = new Uint16Array(ROOM);
  #met: number[] = [];
  #allowed: (passage: number) => boolean = () => true;

  /** Forgets all, and counts those passages only that `allowed` accepts. */
  begin(allowed: (passage: number) => boolean): void {
    for (const passage of this.#met) {
      this.#worths[passage] = 0;
      this.#stems[passage] = 0;
      this.#last[passage] = 0;
    }
    this.#met = [];
    this.#allowed = allowed;
  }

  get isEmpty(): boolean {
    return this.#met.length === 0;
  }

  /** @param rank of the stem in the question */
  count(passage: number, rank: number, worth: number): void {
    if (passage >= this.#worths.length) this.#grow(passage);
    if (this.#stems[passage] === 0) {
      if (!this.#allowed(passage)) return;
      this.#met.push(passage);
    }
    this.#worths[passage] = (this.#worths[passage] ?? 0) + worth;
    if (this.#last[passage] === rank + 1) return;
    this.#last[passage] = rank + 1;
    this.#stems[passage] = (this.#stems[passage] ?? 0) + 1;
  }

  /** The `limit` passages of the highest worth times the number of their stems, in no order. */
  best(limit: number): number[] {
    if (this.#met.length <= limit) return this.#met;
    const values = Float64Array.from(this.#met, (passage) => this.#valueOf(passage));
    const least = values.toSorted().at(-limit) ?? 0;
    const above = this.#met.filter((_, at) => (values[at] ?? 0) > least);
    const level = this.#met.filter((_, at) => values[at] === least);
    return [...above, ...level].slice(0, limit);
  }

  #valueOf(passage: number): number {
    return (this.#worths[passage] ?? 0) * (this.#stems[passage] ?? 0);
  }

  #grow(passage: number): void {
    const room = Math.ceil((passage + 1) * 1.25);
    this.#worths = grown(new Float64Array(room), this.#worths);
    this.#stems = grown(new Uint16Array(room), this.#stems);
    this.#last = grown(new Uint16Array(room), this.#last);
  }
}

function grown<T extends Float64Array | Uint16Array>(larger: T, smaller: T): T {
  larger.set(smaller);
  return larger;
}
