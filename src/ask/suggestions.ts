import type { Knowledge } from '../knowledge/knowledge.ts';
import { seriesOf } from './candidates/subject.ts';
import { suggestionMessages } from './messages/suggestions.ts';

/** Questions that Capi can surely answer with this knowledge: made from its records. */
export function suggestionsFor(knowledge: Knowledge, language: 'fr' | 'en'): string[] {
  const say = suggestionMessages[language];
  const numbered = knowledge.sessions.filter(({ number }) => number !== undefined).at(-1);
  const year = knowledge.sessions.at(-1)?.start.slice(0, 4);
  const term = knowledge.terms[0]?.name;
  return [
    ...(numbered?.number === undefined ? [] : [say.whenVisit(numbered.number)]),
    ...(seriesOf('mission', knowledge).length > 1 ? [say.missions] : []),
    ...(year === undefined ? [] : [say.inYear(year)]),
    ...(term === undefined ? [] : [say.whatIs(term)]),
  ];
}
