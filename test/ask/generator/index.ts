import type { Knowledge } from '../../../src/knowledge/knowledge.ts';
import { aboutMany, aboutOne } from './records.ts';
import { talkFrom } from './talk.ts';
import type { Generated } from './words.ts';

/** How people type: as they should, in lower case, without accents, without punctuation, in capitals. */
const MANNERS: [string, (text: string) => string][] = [
  ['as written', (text) => text],
  ['lower case', (text) => text.toLowerCase()],
  ['no accents', (text) => text.normalize('NFD').replace(/\p{M}/gu, '')],
  ['no punctuation', (text) => text.replace(/[?!.,;:]/g, ' ')],
  [
    'bare',
    (text) =>
      text
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[’']/g, ' ')
        .replace(/[?!.,;:°]/g, ' '),
  ],
  ['capitals', (text) => text.toUpperCase()],
  ['greeted', (text) => `Bonjour, ${text} Merci !`],
  ['a slip', slipped],
];

/** Two neighbouring letters swapped in the longest word. */
function slipped(text: string): string {
  const [longest = ''] = (text.match(/\p{L}{6,}/gu) ?? []).sort((a, b) => b.length - a.length);
  const at = Math.floor(longest.length / 2) - 1;
  const swapped = `${longest.slice(0, at)}${longest[at + 1]}${longest[at]}${longest.slice(at + 2)}`;
  return longest === '' ? text : text.replace(longest, swapped);
}

/** Questions from every record, in every wording, each in two manners in turn: several thousand, always the same. */
export function* questionsFrom(knowledge: Knowledge): Generator<Generated> {
  let turn = 0;
  for (const made of [
    ...knowledge.sessions.flatMap((session) => [...aboutOne(session, knowledge.sessions)]),
    ...aboutMany(knowledge),
    ...talkFrom(knowledge),
  ]) {
    for (const step of [0, 3]) {
      const [manner, typed] = MANNERS[(turn + step) % MANNERS.length] ?? [
        'as written',
        (text: string) => text,
      ];
      yield { ...made, question: typed(made.question), recipe: `${made.recipe}, ${manner}` };
    }
    turn += 1;
  }
}
