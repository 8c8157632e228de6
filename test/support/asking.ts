import { ask } from '../../src/ask/ask.ts';
import type { Reply } from '../../src/ask/types.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { visibleTo } from '../../src/knowledge/visibility.ts';

interface Asked {
  /** Day of asking, ISO; after all meetings when not given. */
  now?: string | undefined;
  history?: readonly string[] | undefined;
}

/** Asks as a member would, at noon in Paris. */
export function askAs(
  knowledge: Knowledge,
  question: string,
  { now = '2026-11-23', history = [] }: Asked = {},
): Reply {
  const instant = new Date(`${now}T12:00:00Z`);
  return ask(question, {
    knowledge,
    now: instant,
    zone: 'Europe/Paris',
    history,
    visible: visibleTo('members'),
  });
}

/** A text as tests compare it: no accents, lower case, plain spaces and apostrophes. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/’/g, "'")
    .replace(/œ/g, 'oe');
