import { setTimeout as pause } from 'node:timers/promises';
import { addDays, format, formatISO } from 'date-fns';
import { fr } from 'date-fns/locale';
import type { Workspace } from 'slack-workspace';
import { personIn, wordsOf } from 'slack-workspace/testing';
import { recapActions } from '../recaps/contract.ts';
import { instantOf } from '../time/zone.ts';
import { lifeSteps } from './messages.ts';

type Message = Awaited<ReturnType<ReturnType<typeof personIn>['sees']>>;

/** Where the story can be read when it is over. */
interface Ending {
  channel: string;
  threadTs?: string;
}

interface Stage {
  workspace: Workspace;
  /** IANA zone of the visit. */
  zone: string;
  /** Time for a spectator to see what happened, in ms. */
  beat: number;
  /** Told before each step: what it is, and how many are done of how many. */
  onStep(progress: { step: string; done: number; of: number }): void;
}

/** Ample: the machine may be slow, and someone may be using the workspace meanwhile. */
const PATIENCE = 20_000;
const CHANNEL = '#visites';
const HOST = 'PTCE fictif La Clé des champs';

/**
 * Plays the life of one visit through Slack alone: people type commands, click and write, Capi answers and posts at its
 * hours; only the clock goes faster. From the planning to the published sheet.
 * @returns the thread of the visit's recap
 * @throws Error with what a person waited for in vain, or was refused
 */
export async function playLife({ workspace, zone, beat, onStep }: Stage): Promise<Ending> {
  const as = (handle: string) => personIn(workspace, handle, PATIENCE);
  const [nadia, bruno, claire, youssef, solene, hugo] = (
    ['nadia', 'bruno', 'claire', 'youssef', 'solene', 'hugo'] as const
  ).map(as) as [Actor, Actor, Actor, Actor, Actor, Actor];
  const started = workspace.clock.now();
  const firstDay = addDays(started, 42);
  const day = addDays(started, 49);

  /** Goes to an hour of a day, counted from the visit's, and lets happen what falls due on the way. */
  const goTo = async (days: number, time: string) => {
    const to = instantOf(formatISO(addDays(day, days), { representation: 'date' }), time, zone);
    if (to > workspace.clock.now()) await nadia.does({ type: 'move-clock', to: to.toISOString() });
  };
  const inFull = (date: Date) => format(date, 'EEEE d MMMM yyyy', { locale: fr });
  /** The newest message of this story that says this. */
  const sees = (person: Actor, wanted: RegExp) =>
    person.until(`a message with ${wanted}`, ({ messages }) =>
      messages.findLast((one) => Number(one.ts) * 1000 >= started.getTime() && wanted.test(wordsOf(one))),
    );

  let announcement: Message;
  let number = '';
  let recap: Message;

  const steps: Record<keyof typeof lifeSteps, () => Promise<void>> = {
    async plan() {
      await nadia.commands(`/visite nouvelle ${inFull(firstDay)} 9h30-17h ${HOST}, Voiron (38)`, CHANNEL);
      await nadia.seesModal('Ce sera');
      await nadia.submits({ 'Nombre de places': '2' });
      await nadia.seesModal('C’est planifié');
      await nadia.closes();
      announcement = await sees(claire, /^Visite apprenante n° .*La Clé des champs/);
      number = /n° (\d+)/.exec(wordsOf(announcement))?.[1] ?? '';
    },
    async answers() {
      for (const person of [claire, youssef, solene]) {
        await person.clicks('Je viens', announcement);
        await pause(beat / 3);
      }
      await hugo.clicks('Peut-être', announcement);
      await sees(solene, /sur la liste d’attente/);
    },
    async move() {
      await nadia.commands(`/visite reporter ${number} ${inFull(day)}`, CHANNEL);
      await nadia.seesModal(inFull(day));
      await nadia.submits();
      await nadia.seesModal('C’est enregistré');
      await nadia.closes();
      for (const person of [claire, youssef]) {
        await person.clicks('Je viens', await sees(person, /merci de confirmer ou de changer/));
      }
    },
    async seat() {
      await youssef.clicks('Je ne peux pas', announcement);
      await solene.clicks('Je prends la place', await sees(solene, /Une place se libère/));
      await sees(solene, /vous venez à la visite/);
    },
    async questions() {
      await goTo(-30, '09:05');
      await goTo(-21, '09:35');
      const call = await sees(claire, /Quelles questions voulez-vous poser/);
      const ask = async (person: Actor, question: string) => {
        await person.clicks('Poser une question', call);
        await person.seesModal('Votre question à l’hôte');
        await person.submits({ 'Votre question à l’hôte': question });
        await person.seesModal('votre question est dans la liste');
        await person.closes();
      };
      await ask(claire, 'Qui garde les clés de l’atelier partagé ?');
      await ask(solene, 'Quels tuteurs accompagnent les saisonniers ?');
    },
    async votes() {
      await goTo(-7, '09:35');
      const list = await sees(solene, /votez pour celles/);
      await solene.clicks(recapActions.vote, list);
      await nadia.clicks('Désigner l’hôte', await sees(nadia, /Qui parle pour l’hôte de la visite/));
      await nadia.seesModal('Qui reçoit les questions');
      await nadia.submits({ 'Qui reçoit les questions et relit la fiche': [bruno.id] });
      await nadia.seesModal(/reçoit la grille et relit la fiche/);
      await nadia.closes();
    },
    async grid() {
      await goTo(-3, '09:35');
      await sees(claire, /est arrêtée/);
      await goTo(-1, '09:05');
      await sees(claire, /^\*Demain/);
    },
    async visit() {
      await goTo(0, '11:00');
      const note = await claire.says(
        CHANNEL,
        'Les vestiaires sont communs à six entreprises du site.',
        announcement,
      );
      await claire.until('the note to be kept', ({ messages }) =>
        messages.find((one) => one.ts === note.ts && one.reactions.length > 0),
      );
    },
    async recap() {
      await goTo(0, '18:35');
      recap = await sees(claire, /Merci d’avoir participé à la visite/);
      const fillsIn = async (person: Actor, retained: string) => {
        await person.clicks('Donner mon retour', recap);
        await person.seesModal('Mon retour de visite');
        await person.submits({ 'Ce que je retiens': retained });
        await person.seesModal('votre retour est noté');
        await person.closes();
        await pause(beat / 3);
      };
      await fillsIn(claire, 'Deux postes administratifs sont mutualisés entre les entreprises.');
      await fillsIn(solene, 'Le tutorat croisé réduit les abandons de formation.');
      await solene.says(CHANNEL, 'Ce que j’interroge : la place des salariés dans les décisions ?', recap);
    },
    async draft() {
      await goTo(10, '10:35');
      await sees(nadia, /La fiche est rédigée/);
      await nadia.commands(`/recap fiche ${number}`, CHANNEL);
      await nadia.seesModal(/version/);
      await nadia.clicks('Envoyer à l’hôte');
      await nadia.seesModal(/soumise à l’hôte/);
      await nadia.closes();
    },
    async review() {
      await bruno.clicks('Valider', await sees(bruno, /Vous pouvez la valider/));
      await sees(bruno, /peut publier la fiche/);
    },
    async publish() {
      await nadia.commands(`/recap fiche ${number}`, CHANNEL);
      await nadia.seesModal(/validée par l’hôte/);
      await nadia.clicks('Publier');
      await sees(claire, /La fiche de la visite .* est publiée/);
      if (nadia.page.modals.length > 0) await nadia.closes();
    },
  };

  const names = Object.keys(lifeSteps) as (keyof typeof lifeSteps)[];
  for (const [done, name] of names.entries()) {
    onStep({ step: lifeSteps[name], done, of: names.length });
    await steps[name]();
    await pause(beat);
  }
  const end = await sees(claire, /La fiche de la visite .* est publiée/);
  return { channel: end.channel, threadTs: end.threadTs };
}

type Actor = ReturnType<typeof personIn>;
