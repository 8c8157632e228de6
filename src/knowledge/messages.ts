import { countOf, formatNumber } from '../french/numbers.ts';
import { typeset } from '../french/typography.ts';
import type { Knowledge } from './knowledge.ts';
import type { Audience, DocumentKind } from './types.ts';

/** What editors of the knowledge read when a file has a fault: what is wrong, and what to write instead. */

/** French quotes around something taken from the file, shortened: a fault is read on one line. */
function quote(text: string): string {
  const oneLine = text.replace(/\s+/gu, ' ').trim();
  return `« ${oneLine.length > 60 ? `${oneLine.slice(0, 59)}…` : oneLine} »`;
}

/** « Fault : what to write. » */
const fault = (wrong: string, instead: string) => typeset(`${wrong} : ${instead}.`);

const EXAMPLES: Readonly<Record<string, string>> = {
  title: 'title: Le calendrier',
  kind: 'kind: page',
  audience: 'audience: members, public ou facilitators',
  updated: 'updated: 2026-11-23',
  start: 'start: 2017-10-16',
  place: 'place: Marseille',
};

const oneOf = (values: readonly string[]) => `${values.slice(0, -1).join(', ')} ou ${values.at(-1)}`;

export const faultMessages = {
  // The file
  tooLarge: (bytes: number, limit: number) =>
    fault(
      `Le fichier pèse ${Math.ceil(bytes / 1e6)}\u00A0Mo`,
      `gardez moins de ${Math.floor(limit / 1e6)}\u00A0Mo en le divisant, un sujet par fichier`,
    ),
  outsideFolder: () =>
    fault('Ce lien symbolique sort du dossier', 'copiez le fichier dans le dossier de connaissances'),
  linkedFolder: () =>
    fault('Ce lien symbolique mène à un dossier', 'copiez le dossier lui-même, les liens ne sont pas suivis'),
  brokenLink: () => fault('Ce lien symbolique ne mène nulle part', 'supprimez-le ou copiez le fichier'),
  unreadable: (code: string) =>
    fault(`Lecture impossible (${code})`, 'vérifiez que Capi a le droit de lire cet emplacement'),
  notUtf8: () => fault('Le fichier n’est pas en UTF-8', 'enregistrez-le de nouveau avec l’encodage UTF-8'),
  nulCharacter: () =>
    fault('Le fichier contient un caractère nul', 'enregistrez-le de nouveau en texte simple, UTF-8'),
  lineTooLong: (limit: number) =>
    fault(`Cette ligne dépasse ${formatNumber(limit)} caractères`, 'coupez-la en paragraphes'),
  unparsable: () =>
    fault(
      'Le texte est trop imbriqué pour être lu',
      'simplifiez les listes, citations et accolades imbriquées',
    ),

  // The front matter as a whole
  noFrontMatter: () =>
    fault(
      'L’en-tête manque',
      'commencez le fichier par une ligne ---, puis title, kind, audience et updated',
    ),
  openFrontMatter: () => fault('L’en-tête n’est pas fermé', 'ajoutez une ligne --- après le dernier champ'),
  notAMapping: () =>
    fault('L’en-tête n’est pas une liste de champs', 'écrivez un champ par ligne, title: Titre'),
  colonInValue: () =>
    fault(
      'Un deux-points se trouve dans la valeur',
      'mettez la valeur entre guillemets droits, title: "Avant : après"',
    ),
  duplicateField: () => fault('Ce champ est écrit deux fois', 'gardez-en un seul'),
  tabIndent: () => fault('L’en-tête est décalé par une tabulation', 'écrivez deux espaces'),
  notClosed: () => fault('Un guillemet ou un crochet n’est pas fermé', 'ajoutez celui qui manque'),
  reservedStart: () =>
    fault('La valeur commence par un signe réservé (@ ` % & * ! |)', 'mettez-la entre guillemets droits'),
  badYaml: (code: string) =>
    fault(
      `L’en-tête ne se lit pas (YAML, ${code})`,
      'vérifiez les décalages, les guillemets et les crochets',
    ),

  // Fields
  unknownField: (field: string, near: string | undefined) =>
    fault(
      `Le champ ${quote(field)} n’existe pas`,
      near ? `écrivez ${near}` : 'supprimez-le, ou mettez cette information dans facts',
    ),
  missing: (field: string) =>
    fault(`Le champ ${quote(field)} manque`, `écrivez par exemple ${EXAMPLES[field] ?? `${field}: …`}`),
  empty: (field: string) =>
    fault(`Le champ ${quote(field)} est vide`, 'donnez-lui une valeur ou supprimez-le'),
  notText: (field: string) =>
    fault(
      `Le champ ${quote(field)} doit être un texte sur une ligne`,
      `écrivez ${EXAMPLES[field] ?? `${field}: texte`}`,
    ),
  notAList: (field: string) =>
    fault(`Le champ ${quote(field)} doit être une liste`, `écrivez ${field}: [premier, deuxième]`),
  notFacts: () =>
    fault(
      `Le champ ${quote('facts')} doit donner un texte court à chaque mot`,
      'écrivez facts: {coopération: de filière}',
    ),
  notASource: () =>
    fault('Cette source ne se lit pas', 'écrivez {title: Titre, address: https://…, date: 2018-07-31}'),
  unknownKind: (value: string, kinds: readonly DocumentKind[]) =>
    fault(`Le genre ${quote(value)} n’existe pas`, `écrivez ${oneOf(kinds)}`),
  unknownAudience: (value: string, audiences: readonly Audience[]) =>
    fault(`Le public ${quote(value)} n’existe pas`, `écrivez ${oneOf(audiences)}`),
  badDay: (field: string, value: string) =>
    fault(
      `${quote(value)} n’est pas un jour du calendrier`,
      `écrivez ${field}: AAAA-MM-JJ, par exemple ${field}: 2017-10-16`,
    ),
  badPartialDate: (value: string) =>
    fault(`${quote(value)} n’est pas une date de source`, 'écrivez 2018, 2018-07 ou 2018-07-31'),
  endBeforeStart: (start: string, end: string) =>
    fault(`La rencontre finit le ${end}, avant de commencer le ${start}`, 'corrigez start ou end'),
  badNumber: (value: string) => fault(`Le numéro ${quote(value)} n’en est pas un`, 'écrivez number: 5'),
  badVersion: (value: string) =>
    fault(
      `La version ${quote(value)} n’en est pas une`,
      'supprimez le champ published pour que ce fichier remplace la page publiée par Capi',
    ),
  unknownDepartment: (field: string, value: string) =>
    fault(
      `Le département ${quote(value)} n’existe pas`,
      `écrivez le code officiel entre guillemets, ${field}: "13", "2A" ou "974"`,
    ),
  badAddress: (value: string) =>
    fault(
      `L’adresse ${quote(value)} n’en est pas une`,
      'écrivez une adresse qui commence par https:// ou http://',
    ),
  onlyForSessions: (field: string) =>
    fault(
      `Le champ ${quote(field)} ne vaut que pour une rencontre`,
      'supprimez-le, ou changez kind en launch, visit, study-day ou seminar',
    ),

  // The text
  titleInText: () =>
    fault(
      'Un titre de premier niveau se trouve dans le texte',
      'gardez le titre dans title et commencez les parties par ##',
    ),
  emptySection: (heading: string) =>
    fault(`La partie ${quote(heading)} est vide`, 'écrivez au moins une phrase ou supprimez ce titre'),
  emptyHeading: () => fault('Ce titre de partie est vide', 'écrivez le titre après ##'),
  noText: () => fault('Le fichier n’a pas de texte', 'écrivez au moins une phrase sous l’en-tête'),
  unmarkedAnnotation: (label: string) =>
    fault(`Cette ligne serait lue par les membres`, `entourez son début d’étoiles, *${label} :* …`),
  emptyAnnotation: (label: string) =>
    fault(`La ligne ${quote(label)} est vide`, 'complétez-la ou supprimez-la'),
  badLink: (target: string) =>
    fault(
      `Le lien ${quote(target)} ne peut pas être suivi`,
      'écrivez une adresse https://… ou le chemin d’une page, [titre](../hosts/bou-sol.md)',
    ),

  // Between files
  deadLink: (target: string) =>
    fault(
      `Le lien ${quote(target)} ne mène à aucune page`,
      'corrigez le chemin, qui part du dossier de ce fichier',
    ),
  deadAnchor: (target: string) =>
    fault(
      `Le lien ${quote(target)} mène à une page sans cette partie`,
      'reprenez le titre exact de la partie',
    ),
  unknownHost: (id: string) =>
    fault(
      `L’hôte ${quote(id)} n’a pas de page`,
      `écrivez le chemin d’une page de genre host sans .md, host: hosts/bou-sol`,
    ),
  unknownPartner: (id: string) =>
    fault(
      `Le partenaire ${quote(id)} n’a pas de page`,
      'écrivez le chemin d’une page sans .md, ou le nom en clair',
    ),
  sameAlias: (alias: string, other: string) =>
    fault(`L’autre nom ${quote(alias)} désigne déjà ${quote(other)}`, 'gardez-le d’un seul côté'),
  sameNumber: (number: number, other: string) =>
    fault(
      `Le numéro ${number} est déjà celui de ${quote(other)}`,
      `donnez un autre numéro à l’une des deux rencontres ; une journée ou un séminaire n’en a pas besoin`,
    ),
};

/** One line a fault, `file:line  message`, then how much was read. */
export function checkReport(content: Omit<Knowledge, 'search'> & { passages: readonly unknown[] }): string {
  const { documents, sessions, terms, passages, faults } = content;
  const counts = [
    countOf(documents.size, 'document'),
    countOf(sessions.length, 'rencontre'),
    countOf(terms.length, 'terme'),
    countOf(passages.length, 'passage'),
    countOf(faults.length, 'faute'),
  ];
  return [...faults.map(({ file, line, message }) => `${file}:${line}  ${message}`), counts.join(', ')].join(
    '\n',
  );
}

/** The knowledge folder itself cannot be read. */
export function unreadableFolder(directory: string, error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return fault(
    `Le dossier ${quote(directory)} ne se lit pas`,
    `vérifiez son chemin et ses droits (${reason})`,
  );
}
