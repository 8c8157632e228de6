import type { KnownBlock, ModalView } from '@slack/types';
import type { Message } from '../../delivery/outgoing.ts';
import { typeset } from '../../french/typography.ts';
import { button, row, section, sections } from '../../slack/blocks.ts';
import { modal } from '../../slack/forms.ts';
import { escapeMrkdwn, plainText, truncate } from '../../slack/mrkdwn.ts';
import { actions, forms } from '../actions.ts';
import type { Participation } from '../contributions.ts';
import { attributionFields } from '../forms.ts';
import type { VisitInHand } from '../visit-in-hand.ts';
import { visitName } from './naming.ts';

/** One thing that a person said about a visit, as they wrote it. */
export interface OwnContribution {
  /** `form`, `reply:C1:12.3`, `note:C1:12.4`. */
  origin: string;
  text: string;
}

export interface OwnVisit {
  visit: VisitInHand;
  participation: Participation;
  said: readonly OwnContribution[];
}

const MOST_SHOWN = 40;

const kinds: Readonly<Record<string, string>> = {
  form: 'Votre retour',
  reply: 'Dans le fil de retours',
  note: 'Dans votre carnet',
};

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function kindOf({ origin }: OwnContribution): string {
  return kinds[origin.split(':')[0] ?? ''] ?? '';
}

/** What somebody noted and said, for their eyes only. */
export function presentMine(visits: readonly OwnVisit[]): Message {
  const told = visits.filter(({ said }) => said.length > 0);
  if (told.length === 0) {
    const text = typeset(
      'Je ne garde rien de vous sur les visites. Pendant une visite, écrivez-moi « note : … », ou répondez dans son fil.',
    );
    return { text, blocks: sections(text) };
  }
  const text = 'Ce que vous avez noté et dit, visible de vous seulement';
  const blocks = told
    .slice(-8)
    .flatMap((one): KnownBlock[] => [
      ...sections(
        [`*${escapeMrkdwn(capitalised(visitName(one.visit)))}*`, ...one.said.map(line)].join('\n'),
      ).slice(0, 3),
      row(button(actions.mine, 'Retirer ou signer', one.visit.id)),
    ]);
  return { text, blocks: [...sections(text), ...blocks] };
}

function line(one: OwnContribution): string {
  return `• ${kindOf(one)} : ${escapeMrkdwn(truncate(plainText(one.text), 400)).replaceAll('\n', ' / ')}`;
}

/** One visit: each contribution with « Retirer », and how one is named. */
export function mineView({ visit, participation, said }: OwnVisit): ModalView {
  const lines = said.slice(0, MOST_SHOWN).map((one) =>
    section(
      `*${kindOf(one)}*\n${escapeMrkdwn(truncate(plainText(one.text), 2500))}`,
      button(actions.takeBack, 'Retirer', `${visit.id}/${one.origin}`, {
        spoken: `Retirer : ${one.text}`,
        confirm: {
          title: 'Retirer',
          text: 'Cela quitte la fiche et mes réponses tout de suite. Je n’en garde rien.',
          confirm: 'Retirer',
          deny: 'Garder',
        },
      }),
    ),
  );
  return modal({
    id: forms.mine,
    metadata: { visit: visit.id },
    title: 'Ce que j’ai dit',
    submit: 'Enregistrer',
    blocks: [
      ...sections(escapeMrkdwn(typeset(`À propos de la ${visitName(visit)}.`))),
      ...(lines.length > 0 ? lines : sections('Vous n’avez rien dit de cette visite.')),
      ...attributionFields(participation.attribution),
    ],
  });
}
