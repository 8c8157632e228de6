import type { Reply } from '../ask/types.ts';
import { plainText } from '../slack/mrkdwn.ts';

export const usage = `Pose une question à Capi.

  npm run --silent ask -- "c'est quand la visite à Marseille ?"

  --json            réponse en JSON
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
