import { randomInt } from 'node:crypto';

/**
 * Something a person can mend: bad input, a right that is missing, a thing that is no longer there. Its message
 * (French, from a `messages.ts`) is shown as it stands; it is not an incident and is not logged as one.
 */
export class MemberError extends Error {
  override name = 'MemberError';
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

// Without vowels (no words by chance) nor characters that are mistaken for one another when read aloud.
const alphabet = 'bcdfghjkmnpqrstvwxz23456789';

/** An id for an incident, short enough to be told by telephone: « k7m-4xq ». The log has it too. */
export function incidentId(): string {
  const pick = (length: number) =>
    Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
  return `${pick(3)}-${pick(3)}`;
}
