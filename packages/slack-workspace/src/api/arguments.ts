import type { Json } from '../state/model.ts';

/** A refusal of the Web API: `code` is Slack's, `details` join it in the answer. */
export class ApiError extends Error {
  override name = 'ApiError';
  readonly code: string;
  readonly details: Json;
  constructor(code: string, details: Json = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

/** A refusal that names what is wrong, as `response_metadata.messages` and `errors`. */
export function refusal(code: string, problems: readonly string[]): ApiError {
  return new ApiError(code, {
    errors: problems,
    response_metadata: { messages: problems.map((problem) => `[ERROR] ${problem}`) },
  });
}

/**
 * The arguments of a call. They come as texts from a form (objects as JSON) or as they are from JSON; both are read
 * alike. What is malformed is refused with `invalid_arguments` unless told otherwise.
 */
export class Arguments {
  readonly #values: Json;

  constructor(values: Json) {
    this.#values = values;
  }

  has(name: string): boolean {
    return this.#values[name] !== undefined && this.#values[name] !== '';
  }

  /** A text, or nothing when absent or empty. */
  text(name: string): string | undefined {
    const value = this.#values[name];
    if (value === undefined || value === null || value === '') return undefined;
    if (typeof value === 'string') return value;
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    throw refusal('invalid_arguments', [`must be a string [json-pointer:/${name}]`]);
  }

  required(name: string): string {
    const value = this.text(name);
    if (value === undefined) throw refusal('invalid_arguments', [`missing required field: ${name}`]);
    return value;
  }

  flag(name: string): boolean {
    return ['true', '1'].includes(this.text(name) ?? '');
  }

  /** A list of ids or kinds: comma-separated text, or JSON. */
  list(name: string): string[] | undefined {
    const value = this.json(name, 'invalid_arguments', { orText: true });
    if (value === undefined) return undefined;
    return Array.isArray(value) ? value.map(String) : String(value).split(',');
  }

  /** How many objects to give: `fallback` unless told, refused with `invalid_limit` when out of 1 to `most`. */
  limit(fallback: number, most: number): number {
    const value = this.text('limit');
    if (value === undefined || value === '0') return fallback;
    const limit = Number(value);
    if (!Number.isInteger(limit) || limit < 1 || limit > most) throw new ApiError('invalid_limit');
    return limit;
  }

  /** A JSON value, given as such or as text. `code` is Slack's word for text that is no JSON. */
  json(name: string, code = 'invalid_arguments', options: { orText?: boolean } = {}): unknown {
    const value = this.#values[name];
    if (typeof value !== 'string') return value ?? undefined;
    if (value === '') return undefined;
    try {
      return JSON.parse(value);
    } catch {
      if (options.orText) return value;
      throw new ApiError(code);
    }
  }
}
