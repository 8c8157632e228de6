import { normalise } from '../fold.ts';
import { type Lexeme, lexemes } from '../tokens.ts';

/** One space between words, none around; composed accents; straight apostrophes. */
export function tidy(text: string): string {
  return normalise(text).replace(/\s+/g, ' ').trim();
}

/** A place among tokens that moves forward, and back when an attempt fails. */
export class Cursor {
  readonly #text: string;
  readonly #tokens: readonly Lexeme[];
  #at = 0;

  constructor(tidied: string) {
    this.#text = tidied;
    this.#tokens = lexemes(tidied);
  }

  /** The token `ahead` places further, if there is one. */
  peek(ahead = 0): Lexeme | undefined {
    return this.#tokens[this.#at + ahead];
  }

  /** Steps over the next token if its text is one of these. */
  take(...texts: readonly string[]): Lexeme | undefined {
    const token = this.peek();
    if (token === undefined || !texts.includes(token.text)) return undefined;
    this.#at += 1;
    return token;
  }

  /** Steps over the next token if it is a number of at most `digits` digits, and gives its value. */
  takeNumber(digits: number): number | undefined {
    const token = this.peek();
    if (token?.kind !== 'number' || token.text.length > digits) return undefined;
    this.#at += 1;
    return Number(token.text);
  }

  /** Runs `read`; when it finds nothing, stays where it was. */
  attempt<T>(read: () => T | undefined): T | undefined {
    const before = this.#at;
    const found = read();
    if (found === undefined) this.#at = before;
    return found;
  }

  get place(): number {
    return this.#at;
  }

  goBackTo(place: number): void {
    this.#at = place;
  }

  /** What the person typed from a place (default: here) to the end, or to before another place. */
  textFrom(place = this.#at, until = this.#tokens.length): string {
    const [first, last] = [this.#tokens[place], this.#tokens[until - 1]];
    return first === undefined || last === undefined ? '' : this.#text.slice(first.start, last.end);
  }

  /** Are the token here and the one before it written without a space between them? */
  get isGlued(): boolean {
    const [before, here] = [this.#tokens[this.#at - 1], this.#tokens[this.#at]];
    return before !== undefined && here !== undefined && before.end === here.start;
  }
}
