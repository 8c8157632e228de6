import { foldName } from '../../french/fold.ts';
import { typeset } from '../../french/typography.ts';
import { escapeMrkdwn } from '../../slack/mrkdwn.ts';
import type { Visit } from '../visit.ts';
import { capitalised, nameOf, theNameOf, titleOf, whenOf, whereOf } from './names.ts';

/** Name of a visit's calendar file: letters, digits and hyphens only. */
export function fileNameOf(visit: Visit): string {
  const name = foldName(nameOf(visit).replaceAll('n°', ''));
  return `${name.replaceAll(' ', '-') || 'rencontre'}.ics`;
}

export function fileTitleOf(visit: Visit): string {
  return titleOf(visit);
}

/** What is said with the file, in the thread of the announcement. */
export function fileInThread(visit: Visit): string {
  return typeset(
    visit.status === 'planned'
      ? 'Pour votre agenda : ouvrez ce fichier, ou glissez-le dans votre calendrier.'
      : 'Pour votre agenda : ce fichier retire la date qui ne tient plus.',
  );
}

/** What is said with the file to somebody who comes; without the file, it says all that an agenda needs. */
export function fileToPerson(
  visit: Visit,
  communityZone: string,
  { withFile }: { withFile: boolean },
): string {
  const facts = `📅 ${whenOf(visit, communityZone)}\n📍 ${escapeMrkdwn(whereOf(visit))}`;
  if (visit.status === 'planned') {
    const lead = withFile
      ? 'Vous venez : voici de quoi l’ajouter à votre agenda.'
      : 'Vous venez, à noter dans votre agenda :';
    return typeset(`*${escapeMrkdwn(titleOf(visit))}*\n${lead}\n${facts}`);
  }
  return typeset(
    `${capitalised(theNameOf(visit))} : ce fichier retire de votre agenda la date qui ne tient plus.`,
  );
}

/** Name of the calendar that people subscribe to. */
export const feedName = 'Visites apprenantes';
