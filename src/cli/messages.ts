import type { Explanation } from '../ask/explain.ts';
import { REJECTION_REASONS } from '../ask/messages/why.ts';
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
export function readableExplanation({
  reply,
  intent,
  parsed,
  sessions,
  query,
  answerType,
  candidates,
  gap,
  thresholds,
}: Explanation): string {
  const said = Object.entries(parsed).map(
    ([part, value]) =>
      `  ${part}\u00a0: ${JSON.stringify(value, (key, inner: unknown) => (key === 'span' ? undefined : inner))}`,
  );
  const weighed = candidates.map(
    ({ path, score, confidence, ratio, information, coverage, rejections, features }) =>
      [
        `  ${path}`,
        `    confiance ${two(confidence)} (part du maximum ${two(ratio)}, information commune ${two(information)}), couverture ${two(coverage)}, score ${score.toFixed(1)}${rejections.length === 0 ? '' : ` — écarté\u00a0: ${rejections.map((rejection) => REJECTION_REASONS[rejection]).join(' ; ')}`}`,
        `    ${Object.entries(features)
          .map(([feature, value]) => `${feature} ${two(value)}`)
          .join(', ')}`,
      ].join('\n'),
  );
  return [
    readableReply(reply),
    '',
    `Lecture (intention\u00a0: ${intent}, issue\u00a0: ${reply.outcome})`,
    ...said,
    ...(sessions.length > 0 ? ['', `Répondu d’après les rencontres\u00a0: ${sessions.join(', ')}`] : []),
    ...(gap === undefined ? [] : ['', `Lacune connue\u00a0: ${gap}`]),
    '',
    `Passages cherchés avec «\u00a0${query}\u00a0» (fait attendu\u00a0: ${answerType}\u202f; seuils de confiance\u00a0: répondre ${thresholds.sure}, montrer ${thresholds.near})`,
    ...weighed,
  ].join('\n');
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
