import { ordinal } from '../../french/numbers.ts';
import { typeset } from '../../french/typography.ts';
import type { AnswerRefusal } from '../answering.ts';
import { bySeniority, type SignUp, type SignUpList } from '../sign-ups.ts';
import type { Visit } from '../visit.ts';
import { theNameOf, whenOf } from './names.ts';

/** What a person is told right after their click, as plain text. */
export function answerNoted(
  visit: Visit,
  signUpList: SignUpList,
  who: string,
  communityZone: string,
): string {
  const record = signUpList.get(who);
  const what = `${theNameOf(visit)} (${whenOf(visit, communityZone)})`;
  switch (record?.status) {
    case 'going':
      return typeset(`C’est noté : vous venez à ${what}.`);
    case 'maybe':
      return typeset(`C’est noté : peut-être pour ${what}. Vous pouvez changer d’avis jusqu’au début.`);
    case 'waitlisted':
      return typeset(
        `C’est complet : vous êtes en ${place(signUpList, record)} position sur la liste d’attente pour ${what}. Si une place se libère, je vous la propose par message.`,
      );
    case 'declined':
    case undefined:
      return typeset(`C’est noté : vous ne venez pas à ${what}.`);
  }
}

function place(signUpList: SignUpList, record: SignUp): string {
  const before = signUpList.withStatus('waitlisted').filter((other) => bySeniority(other, record) < 0);
  return ordinal(before.length + 1, 'feminine');
}

const refusals: Record<AnswerRefusal, string> = {
  cancelled: 'Cette rencontre est annulée : il n’y a plus rien à répondre.',
  begun: 'Cette rencontre a commencé : les inscriptions sont closes.',
  full: 'C’est complet. Pour inscrire cette personne malgré tout, cochez la case plus bas, puis enregistrez.',
  'not-signed-up': 'Cette personne n’a pas répondu à cette rencontre.',
  'missing-name': 'Il manque le nom de la personne.',
};

/** Why an answer was not taken, as plain text. */
export function answerRefused(reason: AnswerRefusal): string {
  return typeset(refusals[reason]);
}
