import { departmentByCode } from '../../../src/knowledge/departments.ts';
import type { Knowledge } from '../../../src/knowledge/knowledge.ts';
import type { Session } from '../../../src/knowledge/types.ts';
import {
  bare,
  ENGLISH_ORDINALS,
  englishDay,
  frenchDay,
  type Generated,
  ORDINALS,
  shortHost,
  weekday,
} from './words.ts';

/** Ways of naming a meeting that mean it alone. */
function namings(session: Session, all: readonly Session[]): string[] {
  const names: string[] = [];
  const alone = (test: (other: Session) => boolean): boolean => all.filter(test).length === 1;
  if (session.kind === 'visit' && session.number !== undefined) {
    const n = session.number;
    names.push(
      `la visite ${n}`,
      `la visite n°${n}`,
      `la visite n° ${n}`,
      `la visite apprenante numéro ${n}`,
      `la ${ORDINALS[n]} visite`,
      `la ${n}${n === 1 ? 're' : 'e'} visite`,
      `visite num ${n}`,
    );
    if (alone((other) => other.place === session.place && other.kind === 'visit'))
      names.push(`la visite à ${session.place}`, `la visite de ${session.place}`);
    if (
      session.hostName !== undefined &&
      alone((other) => other.hostName === session.hostName && other.kind === 'visit')
    )
      names.push(
        `la visite chez ${shortHost(session)}`,
        `la visite du PTCE ${shortHost(session)}`.replace(/^(la visite) du PTCE (?=Ferme)/, '$1 de la '),
      );
  }
  if (session.kind === 'launch') names.push('le lancement', 'la réunion de lancement');
  if (session.kind === 'seminar') names.push('le séminaire', 'le séminaire de fin');
  return names;
}

const WHEN = [
  '{x}, c’était quand ?',
  'C’est quand {x} ?',
  'quelle est la date de {x} svp',
  'tu peux me dire quand a eu lieu {x} ?',
  'Pourriez-vous m’indiquer la date de {x} ?',
  '{x} quelle date',
  'c kan {x}',
  'A quelle date s’est tenue {x} ?',
  'quel jour {x} ?',
  'date de {x} ?',
  'rappelle-moi la date de {x}',
  'savez-vous quand était {x} ?',
];
const WHERE = [
  '{x}, c’était où ?',
  'Où s’est déroulée {x} ?',
  'dans quelle ville {x} ?',
  '{x} c’est quel endroit',
  'Pouvez-vous me dire où a eu lieu {x} ?',
  'lieu de {x} ?',
  'tu sais où s’est passée {x} ?',
  '{x} : quelle ville svp',
];
const DEPARTMENT = ['{x}, c’était dans quel département ?', 'quel département pour {x} ?', '{x} c quel dpt'];
const WEEKDAY = ['{x} tombait quel jour de la semaine ?', 'quel jour de la semaine était {x} ?'];
const HOST = [
  'qui a accueilli {x} ?',
  '{x}, c’était chez qui ?',
  'quel était l’hôte de {x} ?',
  'Qui nous a reçus pour {x} ?',
  'chez qui s’est passée {x} ?',
];
const YEAR = ['{x}, en quelle année ?', 'c’était en quelle année {x} ?'];
const DAYS = ['combien de jours a duré {x} ?', '{x} a duré combien de temps ?'];
const ENGLISH: [string, 'when' | 'where' | 'host'][] = [
  ['When was the {x} visit?', 'when'],
  ['What date was the {x} visit?', 'when'],
  ['Where was the {x} visit held?', 'where'],
  ['Where did the {x} visit take place?', 'where'],
  ['Who hosted the {x} visit?', 'host'],
];
const NUMBER = [
  'quel numéro a la visite à {place} ?',
  'la visite de {place} c’est la combientième ?',
  '{place} = visite n° ?',
  '{place}, visite numéro combien',
];
const FOLLOWING = ['et {x} ?', 'Et pour {x} ?', 'même question pour {x}', 'et {x}'];

/** Questions about one meeting, in every wording. */
export function* aboutOne(session: Session, all: readonly Session[]): Generator<Generated> {
  const department = session.department === undefined ? undefined : departmentByCode(session.department);
  const length = Math.round((Date.parse(session.end) - Date.parse(session.start)) / 86_400_000) + 1;
  for (const x of namings(session, all)) {
    const fill = (templates: string[], expected: string[], recipe: string): Generated[] =>
      templates.map((template) => ({ question: template.replace('{x}', x), expected, recipe }));
    yield* fill(WHEN, [frenchDay(session.end)], 'when');
    yield* fill(WHERE, [bare(session.place)], 'where');
    if (department !== undefined) yield* fill(DEPARTMENT, [department.code], 'department');
    if (session.start === session.end) yield* fill(WEEKDAY, [weekday(session.start)], 'weekday');
    if (session.hostName !== undefined) yield* fill(HOST, [shortHost(session)], 'host');
    yield* fill(YEAR, [session.start.slice(0, 4)], 'year');
    yield* fill(DAYS, [`${length} jour`], 'duration');
    const other = all.find((candidate) => candidate !== session && candidate.kind === 'visit');
    if (other?.number !== undefined)
      yield* FOLLOWING.map((template) => ({
        question: template.replace('{x}', x),
        history: [`C’est quand la visite ${other.number} ?`],
        expected: [frenchDay(session.end)],
        recipe: 'follow-up',
      }));
  }
  if (session.kind !== 'visit' || session.number === undefined) return;
  const ordinal = ENGLISH_ORDINALS[session.number] ?? '';
  for (const [template, asked] of ENGLISH) {
    const expected =
      asked === 'when'
        ? englishDay(session.end)
        : asked === 'where'
          ? bare(session.place)
          : shortHost(session);
    yield { question: template.replace('{x}', ordinal), expected: [expected], recipe: `English ${asked}` };
  }
  if (all.filter((candidate) => candidate.place === session.place && candidate.kind === 'visit').length === 1)
    for (const template of NUMBER)
      yield {
        question: template.replace('{place}', session.place),
        expected: [`n° ${session.number}`],
        recipe: 'number',
      };
  if (session.start === session.end)
    for (const template of [
      'quelle visite le {d} ?',
      'le {d}, c’était quelle rencontre ?',
      'on était où le {d} ?',
      'qu’est-ce qu’il y avait le {d} ?',
    ]) {
      const [y, m, d] = session.start.split('-');
      for (const written of [
        `${d}/${m}/${y}`,
        frenchDay(session.start),
        `${d}-${m}-${y?.slice(2)}`,
        session.start,
        `${d}.${m}.${y}`,
      ])
        yield {
          question: template.replace('{d}', written),
          expected: [session.place],
          recipe: `date ${written}`,
        };
    }
}

/** Questions about several meetings: counts and lists. */
export function* aboutMany({ sessions }: Knowledge): Generator<Generated> {
  for (const year of new Set(sessions.map(({ start }) => start.slice(0, 4)))) {
    const held = sessions.filter(({ start }) => start.startsWith(year));
    const visits = held.filter(({ kind }) => kind === 'visit');
    for (const template of [
      'combien de rencontres en {y} ?',
      'nombre de réunions en {y}',
      'il y a eu combien de rencontres en {y} ?',
      'cb de sessions en {y}',
    ])
      yield {
        question: template.replace('{y}', year),
        expected: [`${held.length} rencontre`],
        recipe: 'count a year',
      };
    for (const template of ['combien de visites en {y} ?', 'nb de visites en {y} svp'])
      if (visits.length > 0)
        yield {
          question: template.replace('{y}', year),
          expected: [`${visits.length} visite`],
          recipe: 'count visits of a year',
        };
    for (const template of [
      'quelles rencontres en {y} ?',
      'liste des rencontres de {y}',
      'que s’est-il passé en {y} ?',
      'Récapitulez l’année {y}',
    ])
      yield {
        question: template.replace('{y}', year),
        expected: held.map(({ place }) => bare(place)),
        recipe: 'list a year',
      };
  }
  for (const code of new Set(sessions.flatMap(({ department }) => department ?? []))) {
    const held = sessions.filter(({ department }) => department === code);
    const department = departmentByCode(code);
    for (const where of [`dans le ${code}`, department?.locative ?? '']) {
      if (where.includes('Paris')) continue;
      yield {
        question: `quelles rencontres ${where} ?`,
        expected: held.map(({ start }) => start.slice(0, 4)),
        recipe: 'list a department',
      };
      yield {
        question: `combien de rencontres ${where} ?`,
        expected: [`${held.length} rencontre`],
        recipe: 'count a department',
      };
    }
  }
  const visits = sessions.filter(({ kind }) => kind === 'visit');
  for (const template of [
    'combien de visites en tout ?',
    'nombre total de visites',
    'il y a eu combien de visites ?',
    'How many visits were there?',
  ])
    yield { question: template, expected: [`${visits.length} visit`], recipe: 'count all' };
}
