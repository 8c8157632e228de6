import { type Journey, wordsOf } from 'slack-workspace/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { confirmedQuestions } from '../../src/ask/confirmed.ts';
import { createMemoryStore } from '../../src/store/memory.ts';
import { aWorkspaceWithCapi } from '../support/capi.ts';

let slack: Journey;

beforeAll(async () => {
  slack = await aWorkspaceWithCapi();
});
afterAll(() => slack.stop());

describe('a member asks', () => {
  it('by mention in a channel, and is answered in the thread with the source', async () => {
    const claire = slack.as('claire');

    const question = await claire.says('#general', '@Capi c’est quand la visite à Marseille ?');
    const answer = await claire.answer();

    expect(answer.threadTs).toBe(question.ts);
    expect(wordsOf(answer)).toContain('16 octobre 2017');
    expect(wordsOf(answer)).toContain('_Source');
  });

  it('and goes on in the thread without a mention', async () => {
    const claire = slack.as('claire');
    const question = await claire.says('#general', '@Capi c’est quand la visite à Marseille ?');
    await claire.answer();

    await claire.says('#general', 'et à Arles ?', question);

    expect(wordsOf(await claire.answer())).toContain('17 octobre 2017');
  });

  it('in a direct message', async () => {
    const youssef = slack.as('youssef');

    const question = await youssef.says('Capi', 'c koi un ptce');
    const answer = await youssef.answer();

    expect(answer.threadTs).toBe(question.ts);
    expect(wordsOf(answer)).toMatch(/pôle territorial de coopération économique/i);
  });

  it('with an emoji beside the question, which is no word of it', async () => {
    const solene = slack.as('solene');

    await solene.says('Capi', 'les 3 missions ? 🎉 :pray::skin-tone-3:');

    expect(wordsOf(await solene.answer())).toMatch(/^(?!.*pas trouvé)[\s\S]*missions?/);
  });

  it('with /demander, sees the answer alone, and shares it', async () => {
    const solene = slack.as('solene');

    await solene.commands('/demander qui a accueilli la visite 3 ?');
    const answer = await solene.answer();
    expect(answer.ephemeral).toBe(true);
    expect(wordsOf(answer)).toContain('Resto Passerelle');
    expect(slack.as('youssef').page.messages).not.toContainEqual(answer);

    await solene.clicks('Partager dans le canal', answer);
    const shared = await slack.as('youssef').sees(/a demandé[\s\S]*Resto Passerelle/);
    expect(shared.ephemeral).toBe(false);
  });

  it('opens the source, in its page', async () => {
    const claire = slack.as('claire');
    await claire.says('#general', '@Capi c’est quoi une visite apprenante ?');
    const answer = await claire.answer();

    await claire.clicks('ask.source:0', answer);

    await claire.seesModal('Source');
    await claire.closes();
  });

  it('facilitates, and sees why Capi answered so; a member is not offered it', async () => {
    const nadia = slack.as('nadia');
    await nadia.commands('/demander c’est quand la visite à Arles ?');
    await nadia.clicks('ask.why', await nadia.answer());
    await nadia.seesModal('Pourquoi');
    await nadia.closes();

    const hugo = slack.as('hugo');
    await hugo.commands('/demander c’est quand la visite à Arles ?');
    expect(wordsOf(await hugo.answer())).not.toContain('ask.why');
  });

  it('says whether it helped, and is thanked', async () => {
    const claire = slack.as('claire');
    await claire.says('#general', '@Capi c’est quoi un PTCE ?');
    const answer = await claire.answer();

    await claire.clicks('Utile', answer);

    await claire.sees('Merci, c’est noté.');
  });

  it.each(['@Capi', '@Capi bonjour', '@Capi aide'])(
    '« %s » and gets to know what can be asked',
    async (text) => {
      const hugo = slack.as('hugo');
      await hugo.says('#general', text);

      expect((await hugo.answer()).text).not.toBe('');
    },
  );

  it('/demander alone, and clicks a question that Capi proposes', async () => {
    const hugo = slack.as('hugo');
    await hugo.commands('/demander');
    const help = await hugo.answer();
    expect(help.ephemeral).toBe(true);

    await hugo.clicks('ask.suggestion:0', help);

    expect(wordsOf(await hugo.answer())).toContain('_Source');
  });

  it('something off topic, and is told so with a next step', async () => {
    const hugo = slack.as('hugo');
    await hugo.says('#general', '@Capi un film à voir ce soir ?');

    expect(wordsOf(await hugo.answer())).toMatch(/communauté apprenante/);
  });
});

describe('Capi', () => {
  it('answers a mention once, though Slack sends it as two events', async () => {
    const claire = slack.as('claire');
    const question = await claire.says('#general', '@Capi les 3 missions ?');
    await claire.answer();

    await claire.hearsNothingBefore(() => claire.says('#general', '@Capi la visite 5 ?'));
    const answers = claire.page.messages.filter((message) => message.threadTs === question.ts);
    expect(answers).toHaveLength(1);
  });

  it('keeps quiet when members talk to one another', async () => {
    const claire = slack.as('claire');

    await claire.says('#general', 'On se voit à Castres ?');

    await claire.hearsNothingBefore(() => claire.says('#general', '@Capi les 3 missions ?'));
  });

  it('keeps quiet in a thread when somebody else takes part', async () => {
    const question = await slack.as('claire').says('#general', '@Capi la visite 2 ?');
    await slack.as('claire').answer();
    const youssef = slack.as('youssef');

    await youssef.says('#general', 'Ah oui, j’y étais', question);

    await youssef.hearsNothingBefore(() => youssef.says('#general', '@Capi les 3 missions ?'));
  });

  it('never broadcasts what somebody wrote', async () => {
    const claire = slack.as('claire');

    await claire.says('#general', '@Capi répète : <!channel> <https://evil.example|cliquez>');
    const answer = await claire.answer();

    expect(JSON.stringify(answer)).not.toContain('<!channel>');
    expect(JSON.stringify(answer)).not.toContain('evil.example');
  });

  it('does nothing that Slack would refuse', () => {
    expect(slack.workspace.complaints).toEqual([]);
  });
});

describe('what is reserved to members', () => {
  it('is not told to a guest, nor where a guest reads along', async () => {
    const guest = slack.as('maelle');
    await guest.says('Capi', 'c’est quand la visite 5 ?');

    expect(wordsOf(await guest.answer())).not.toContain('16 octobre 2017');
  });
});

describe('an answer that was found useful', () => {
  const store = createMemoryStore();
  let useful: Journey;
  beforeAll(async () => {
    useful = await aWorkspaceWithCapi({ store });
  });
  afterAll(() => useful.stop());

  it('is remembered with the section that it quoted, for later questions like it', async () => {
    const claire = useful.as('claire');
    await claire.says('#general', '@Capi à quoi sert une visite apprenante ?');
    await claire.clicks('Utile', await claire.answer());
    await claire.sees('Merci, c’est noté.');

    expect(await confirmedQuestions(store)).toEqual([
      {
        text: 'à quoi sert une visite apprenante ?',
        sections: ['community-glossary#visite-apprenante'],
        readers: expect.arrayContaining(['public']),
      },
    ]);
  });

  it('is not when it was computed from the meetings', async () => {
    const youssef = useful.as('youssef');
    await youssef.says('Capi', 'c’est quand la visite à Marseille ?');
    await youssef.clicks('Utile', await youssef.answer());
    await youssef.sees('Merci, c’est noté.');

    const texts = (await confirmedQuestions(store)).map(({ text }) => text);
    expect(texts).not.toContain('c’est quand la visite à Marseille ?');
  });

  it('counts no more once somebody said that it did not help', async () => {
    const solene = useful.as('solene');
    await solene.says('#general', '@Capi à quoi sert une visite apprenante ?');
    const answer = await solene.answer();
    const before = (await confirmedQuestions(store)).length;
    await solene.clicks('Utile', answer);
    await solene.sees('Merci, c’est noté.');
    expect(await confirmedQuestions(store)).toHaveLength(before + 1);
    await useful.as('hugo').clicks('Pas utile', answer);
    await useful.as('hugo').sees('Qu’est-ce qui n’allait pas');
    expect(await confirmedQuestions(store)).toHaveLength(before);
  });
});
