import { MONTH } from '../../french/calendar-words.ts';
import { wordsOf } from '../../french/tokens.ts';
import { departmentByCode, departments, regions } from '../../knowledge/departments.ts';
import type { Span, Text } from './text.ts';
import { findAll } from './text.ts';

/** A department or a region that a question names. */
export interface Territory {
  type: 'department' | 'region';
  code: string;
  name: string;
  /** « dans le Tarn ». */
  locative: string;
  span: Span;
}

const INTRODUCED = '(?:dans|en|du|des|de|d|le|la|les|l|au|aux|a|in|the|departement|region|cote)';
/** A bare code counts after « dans le », « du », « département »; elsewhere a number is a rank or a quantity. */
const CODE = new RegExp(
  `\\b(?:(?:dans|vers|du|en|in|departement|departements|code|cote)(?: (?:le|la|the|du))*|le|et le|ou le|au) (\\d{2,3}|2a|2b)\\b(?! (?:ans?|mois|jours?|${MONTH}|[12]\\d{3}))`,
  'g',
);

type Known = Omit<Territory, 'span'> & { words: string };

const KNOWN: readonly Known[] = [
  ...departments.map(({ code, name, locative }) => ({
    type: 'department' as const,
    code,
    name,
    locative,
    words: wordsOf(name).join(' '),
  })),
  ...regions.flatMap(({ code, name, locative, aliases }) =>
    [name, ...aliases].map((form) => ({
      type: 'region' as const,
      code,
      name,
      locative,
      words: wordsOf(form).join(' '),
    })),
  ),
].sort((a, b) => b.words.length - a.words.length);

/** Departments and regions by name or code, on words that no name of the records has taken. */
export function matchTerritories(text: Text, taken: ReadonlySet<number>): Territory[] {
  const used = new Set(taken);
  const found: Territory[] = [];
  const keep = (known: Omit<Territory, 'span'>, span: Span): void => {
    for (let index = span.from; index < span.to; index++) {
      if (used.has(index)) return;
    }
    for (let index = span.from; index < span.to; index++) used.add(index);
    found.push({ type: known.type, code: known.code, name: known.name, locative: known.locative, span });
  };
  for (const known of KNOWN) for (const span of placesOf(text, known)) keep(known, span);
  for (const { span, match } of findAll(text, CODE)) {
    const department = departmentByCode((match[1] ?? '').toUpperCase());
    if (department !== undefined)
      keep(
        { type: 'department', code: department.code, name: department.name, locative: department.locative },
        { from: span.to - 1, to: span.to },
      );
  }
  return found.sort((a, b) => a.span.from - b.span.from);
}

/** Short names (« Nord », « Lot », « Sud ») are common words: they count after a preposition or « région » only. */
function placesOf(text: Text, known: Known): Span[] {
  const count = known.words.split(' ').length;
  if (!` ${text.line} `.includes(` ${known.words} `)) return [];
  const common = count === 1 && known.words.length <= 6;
  const strict = known.words === 'sud' || known.words === 'centre';
  const before = strict ? '(?:region )' : common ? `(?:\\b${INTRODUCED} )` : '';
  return findAll(text, new RegExp(`${before}\\b${known.words}\\b`, 'g')).map(({ span }) => ({
    from: span.to - count,
    to: span.to,
  }));
}
