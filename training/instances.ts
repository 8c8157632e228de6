import { namesOf } from '../src/ask/reading/names.ts';
import { departmentByCode } from '../src/knowledge/departments.ts';
import type { Knowledge } from '../src/knowledge/knowledge.ts';
import type { Example } from './examples.ts';

/** Names that no community has: what is asked with them is not known. */
export const STRANGERS =
  'Toulouse,Dijon,Brest,Quimperlé,Le Creusot,Vierzon,France Travail,Pôle emploi,Cap emploi,Emmaüs Connect,la Banque postale,Bernard Vallier,Écosolies,Terralim'.split(
    ',',
  );

/** A question of the examples with names of a community in its slots. */
export function instanceOf(
  { tokens }: Example,
  knowledge: Knowledge,
  random: () => number,
): string | undefined {
  const one = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const session = one(knowledge.sessions);
  const documents = [...knowledge.documents.values()];
  if (session === undefined) return undefined;
  const words = [...namesOf(knowledge).vocabulary.keys()].filter((word) => word.length > 4);
  let isMissing = false;
  const written = tokens.map((token, at) => {
    const before = tokens[at - 1] ?? '';
    const isPlural = /^(?:les|des|quelles|quels|de|d|toutes|tous|deux|trois|nos|vos|PICK|all|many|the)$/.test(
      before,
    );
    const fill = (): string | undefined => {
      switch (token) {
        case 'KIND':
          return one(
            isPlural
              ? ['visites', 'visites', 'séminaires']
              : ['visite', 'visite', 'visite', 'séminaire', 'lancement', 'journée'],
          );
        case 'MEETING':
          return one(isPlural ? ['rencontres', 'réunions', 'sessions'] : ['rencontre', 'réunion', 'session']);
        case 'HOSTS':
          return one([...namesOf(knowledge).hostNouns]) ?? 'hôtes';
        case 'HOST':
          return one(knowledge.sessions.flatMap(({ hostName }) => hostName ?? []));
        case 'PLACE':
          return one(knowledge.sessions.map(({ place }) => place));
        case 'REGION':
          return one(
            knowledge.sessions.flatMap(({ department }) => {
              const found = department === undefined ? undefined : departmentByCode(department);
              return found === undefined ? [] : [found.name, found.region.name];
            }),
          );
        case 'PARTNER':
          return one(knowledge.sessions.flatMap(({ partners }) => partners)) ?? one(STRANGERS);
        case 'SESSION':
          return (
            one(knowledge.sessions.filter(({ number }) => number === undefined).map(({ title }) => title)) ??
            session.title
          );
        case 'DATE':
          return /^(?:le|l|du|au)$/.test(before)
            ? dayIn(one(knowledge.sessions)?.start ?? '')
            : one(knowledge.sessions)?.start.slice(0, 4);
        case 'WEEKDAY':
          return one(['lundi', 'mardi', 'jeudi', 'samedi']);
        case 'RANK':
          return tokens[at + 1] === 'KIND' || /^(?:la|le|l)$/.test(before)
            ? one(['2e', 'troisième', '4e'])
            : one(['1', '2', '3', '4']);
        case 'PICK':
          return one(
            isPlural || before === '' ? ['deux dernières', 'trois premières'] : ['première', 'dernière'],
          );
        case 'TERM':
          return one(knowledge.terms.map(({ name }) => name));
        case 'PAGE':
          return one(
            documents
              .filter(({ kind }) =>
                ['partner', 'method', 'model', 'mission', 'dimension', 'community'].includes(kind),
              )
              .map(({ title }) => title),
          );
        case 'SERIES':
          return one(
            documents.flatMap(({ kind, number }) =>
              number !== undefined && ['mission', 'dimension', 'model'].includes(kind)
                ? [`${kind === 'model' ? 'modèle' : kind}s`]
                : [],
            ),
          );
        case 'NAME':
          return one(STRANGERS);
        case 'W':
          return one(words);
        default:
          return token === 'oulieu' ? 'où' : token;
      }
    };
    const filled = fill();
    isMissing ||= filled === undefined;
    return filled ?? '';
  });
  return isMissing ? undefined : `${written.join(' ')} ?`;
}

const MONTHS = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
  ' ',
);
function dayIn(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
}
