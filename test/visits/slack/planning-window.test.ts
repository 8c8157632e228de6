import { beforeEach, describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../../src/store/memory.ts';
import type { Store } from '../../../src/store/store.ts';
import { FORM_CALLBACK, shownWhen } from '../../../src/visits/form.ts';
import { memoryText } from '../../../src/visits/form-memory.ts';
import { visits } from '../../../src/visits/visit.ts';
import { capiOverHttp } from '../../support/capi-over-http.ts';
import { slackApi } from '../../support/slack-api.ts';
import { aPlan } from '../a-visit.ts';

let store: Store;
const planned = async () => (await store.list(visits)).map(([, visit]) => visit);

/** The window as Slack sends it: it said `shown` and holds these hours. */
function windowOf(id: string, hours: { start: string; end: string }, shown = hours) {
  const { number, place, days, zone, channel } = aPlan();
  const memory = { shown: shownWhen(aPlan(shown), 'Europe/Paris') };
  return {
    callback_id: FORM_CALLBACK,
    id,
    private_metadata: memoryText(memory),
    values: {
      kind: { kind: { selected_option: { value: 'visit' } } },
      number: { number: { value: String(number) } },
      place: { place: { value: place } },
      first: { first: { selected_date: days[0] } },
      start: { start: { selected_time: hours.start } },
      end: { end: { selected_time: hours.end } },
      zone: { zone: { selected_option: { value: zone } } },
      channel: { channel: { selected_conversation: channel } },
    },
  };
}

const day = { start: '09:30', end: '17:00' };

beforeEach(() => {
  store = createMemoryStore();
  slackApi.allows('conversations.info', { channel: { is_member: true } });
  // The announcement with its calendar file.
  slackApi.allows('chat.postMessage', { ts: '9.9' });
  slackApi.allows('chat.update');
  const upload = 'https://files.slack.com/upload/v1/1';
  slackApi.allows('files.getUploadURLExternal', { upload_url: upload, file_id: 'F1' });
  slackApi.allows(upload);
  slackApi.allows('files.completeUploadExternal');
});

describe('the window in which a visit is planned', () => {
  it('plans once when Slack sends it twice because the answer was lost', async () => {
    const { submits } = await capiOverHttp({ store });

    const first = await submits('UNADIA', windowOf('V7', day));
    const second = await submits('UNADIA', windowOf('V7', day));

    expect(await planned()).toHaveLength(1);
    expect(JSON.stringify(first.body)).toContain('C’est planifié');
    expect(second.body).toEqual(first.body);
  });

  it('plans another visit when it is another window', async () => {
    const { submits } = await capiOverHttp({ store });

    await submits('UNADIA', windowOf('V7', day));
    const again = windowOf('V8', day);
    await submits('UNADIA', { ...again, values: { ...again.values, number: { number: { value: '9' } } } });

    expect(await planned()).toHaveLength(2);
  });

  it.each([
    ['end hour', { ...day, end: '18:00' }, '18 h'],
    ['first hour', { ...day, start: '10:00' }, '10 h'],
  ])(
    'with another %s than it said asks for confirmation, in full, and saves nothing before',
    async (_, hours, said) => {
      const { submits } = await capiOverHttp({ store });

      const asked = await submits('UNADIA', windowOf('V7', hours, day));

      expect(asked.body).toMatchObject({ response_action: 'update' });
      const words = JSON.stringify(asked.body).replaceAll(/[\u00a0\u202f]/g, ' ');
      expect(words).toContain('Vérifiez');
      expect(words).toContain(said);
      expect(await planned()).toEqual([]);

      await submits('UNADIA', windowOf('V7', hours));
      expect(await planned()).toMatchObject([hours]);
    },
  );

  it('is refused to a member, in its place', async () => {
    const { submits } = await capiOverHttp({ store });

    const { body } = await submits('UCLAIRE', windowOf('V7', day));

    expect(JSON.stringify(body)).toContain('C’est l’équipe d’animation');
    expect(await planned()).toEqual([]);
  });
});
