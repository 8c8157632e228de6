import type { Explanation } from '../ask/ask.ts';
import type { Reply } from '../ask/types.ts';
import type { ExportReport } from '../knowledge/export.ts';
import { plainText } from '../slack/mrkdwn.ts';

export const usage = `Pose une question à Capi.

  npm run --silent ask -- "c'est quand la visite à Marseille ?"

  --json            réponse en JSON
  --explain         lecture de la question, passages pesés, seuils, et pourquoi cette réponse
  --now 2017-11-01  date à laquelle la question est posée
  --knowledge DIR   autre dossier de connaissances
  --batch           une question JSON par ligne en entrée, une réponse par ligne en sortie`;

export const badLine = (number: number): string =>
  `Ligne ${number}\u00a0: ce n’est pas un objet JSON avec un champ « question »; les autres lignes sont traitées.`.replace(
    '« question »;',
    '«\u00a0question\u00a0»\u202f;',
  );

export const badNow = (value: string): string =>
  `La date «\u00a0${value}\u00a0» ne se lit pas\u00a0: écrivez par exemple --now 2017-11-01.`;

export const badOption = (message: string): string => `Option inconnue ou incomplète\u00a0: ${message}`;

export const unreadable = (directory: string): string =>
  `Le dossier de connaissances «\u00a0${directory}\u00a0» ne peut pas être lu.`;

const two = (figure: number): string => figure.toFixed(2);

/** Why Capi replied as it did, for a terminal. */
export function readableExplanation({ reply, message }: Explanation): string {
  const understood = message.questions.flatMap(({ question, asked: { reading }, candidates }) => [
    '',
    `Question\u00a0: ${question}`,
    `  lecture\u00a0: ${reading.operations
      .slice(0, 3)
      .map(([name, chance]) => `${name} ${two(chance)}`)
      .join(
        ', ',
      )}${reading.attribute === undefined ? '' : `, ${reading.attribute}`}${reading.relation === undefined ? '' : `, ${reading.relation}`}`,
    `  nommé\u00a0: ${reading.slots.map(({ type, role, span }) => `${type}${role === 'filter' ? '' : `/${role}`} « ${reading.text.words.slice(span.from, span.to).join(' ')} »`).join(', ')}`,
    `  autres mots\u00a0: ${reading.contentWords.join(', ')}`,
    ...candidates.slice(0, 5).flatMap(({ kind, path, probability, features, known }) => [
      `  ${two(probability)} ${kind} ${path}${known === undefined ? '' : ` (${two(known.similarity)} « ${known.question} »)`}`,
      `       ${Object.entries(features)
        .filter(([, value]) => value !== 0)
        .map(([name, value]) => `${name} ${two(value)}`)
        .join(', ')}`,
    ]),
  ]);
  return [readableReply(reply), '', `Dit aussi\u00a0: ${message.talk.join(', ')}`, ...understood].join('\n');
}

/** A reply as a terminal shows it: the answer, its sources, and what else can be asked. */
export function readableReply(reply: Reply): string {
  const sources = reply.evidence.map(
    ({ title, path, origins }) =>
      `  ${title} (${path})${origins[0]?.address === undefined ? '' : `\n    ${origins[0].address}`}`,
  );
  const suggestions = reply.suggestions.map((suggestion) => `  ${suggestion}`);
  return [
    plainText(reply.text),
    ...(sources.length > 0 ? ['', `Source${sources.length > 1 ? 's' : ''}\u00a0:`, ...sources] : []),
    ...(suggestions.length > 0 ? ['', 'Vous pouvez demander\u00a0:', ...suggestions] : []),
  ].join('\n');
}

export const exportUsage = `Copie dans le dossier des connaissances ce que Capi a publié (réponses, fiches), en Markdown.

  npm run knowledge:export

  --data DIR        dossier de l’état de Capi (défaut\u00a0: CAPI_DATA_DIR, sinon data)
  --knowledge DIR   dossier des connaissances (défaut\u00a0: CAPI_KNOWLEDGE_DIR, sinon knowledge)

Un fichier déjà copié et corrigé depuis est laissé tel quel, jusqu’à la prochaine version publiée.
Pour qu’un fichier ne suive plus jamais Capi, supprimez sa ligne «\u00a0published\u00a0».`;

/** What an export did, one file a line. */
export function readableExport(directory: string, { written, removed, kept }: ExportReport): string {
  const lines = [
    ...written.map((path) => `  écrit      ${path}.md`),
    ...removed.map((path) => `  supprimé   ${path}.md`),
    ...kept.map((path) => `  inchangé   ${path}.md`),
  ];
  if (lines.length === 0) return 'Capi n’a encore rien publié\u00a0: rien à copier.';
  return [`Dans ${directory}\u00a0:`, ...lines].join('\n');
}
