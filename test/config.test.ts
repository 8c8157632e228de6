import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig, settings } from '../src/config.ts';

const faultsOf = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
};

describe('settings', () => {
  it('open the local workspace when nothing is set', () => {
    expect(readConfig({})).toEqual({
      connection: { mode: 'local' },
      dataDirectory: resolve('data'),
      knowledgeDirectory: resolve('knowledge'),
      zone: 'Europe/Paris',
      facilitators: { people: [] },
      logLevel: 'warn',
    });
  });

  it('count a blank value as absent', () => {
    expect(readConfig({ SLACK_BOT_TOKEN: '  ', PORT: '' }).connection).toEqual({ mode: 'local' });
  });

  it('choose Socket Mode with a bot token and an app token', () => {
    expect(readConfig({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }).connection).toEqual({
      mode: 'socket',
      botToken: 'xoxb-1',
      appToken: 'xapp-1',
    });
  });

  it('choose HTTP with a signing secret and a port', () => {
    const secret = '8f742231b10e8888abcd99yy'.replaceAll('y', '0');
    expect(
      readConfig({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: secret, PORT: '8080' }).connection,
    ).toEqual({ mode: 'http', botToken: 'xoxb-1', signingSecret: secret, port: 8080 });
  });

  it('take another root of the Web API, with its final slash', () => {
    const env = {
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_APP_TOKEN: 'xapp-1',
      SLACK_API_URL: 'http://127.0.0.1:9/api',
    };
    expect(readConfig(env).connection).toMatchObject({ apiUrl: 'http://127.0.0.1:9/api/' });
  });

  it('say who facilitates', () => {
    const { facilitators } = readConfig({
      CAPI_FACILITATORS_CHANNEL: 'C012AB',
      CAPI_FACILITATORS_GROUP: '@animation',
      CAPI_FACILITATORS: 'U1, U2;W3',
    });
    expect(facilitators).toEqual({ channel: 'C012AB', group: '@animation', people: ['U1', 'U2', 'W3'] });
  });

  it('refuse to start in production without tokens, naming every one that is missing', () => {
    const faults = faultsOf({ NODE_ENV: 'production' });
    expect(faults.join('\n')).toMatch(
      /SLACK_BOT_TOKEN[\s\S]*SLACK_APP_TOKEN[\s\S]*SLACK_SIGNING_SECRET[\s\S]*PORT/,
    );
  });

  it.each([
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, ['SLACK_APP_TOKEN manque']],
    [{ SLACK_APP_TOKEN: 'xapp-1' }, ['SLACK_BOT_TOKEN manque']],
    [{ SLACK_API_URL: 'http://127.0.0.1/api/' }, ['SLACK_BOT_TOKEN manque', 'SLACK_APP_TOKEN manque']],
    [{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'a'.repeat(32) }, ['PORT manque']],
    [{ SLACK_BOT_TOKEN: 'xoxp-1', SLACK_APP_TOKEN: 'xoxb-1' }, ['« xoxb- »', '« xapp- »']],
    [
      { CAPI_FACILITATORS: 'nadia, U1', CAPI_FACILITATORS_CHANNEL: '#animation' },
      ['CAPI_FACILITATORS_CHANNEL', '« nadia »'],
    ],
    [
      { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', CAPI_PUBLIC_URL: 'https://capi.exemple.fr' },
      ['ne sert qu’en mode HTTP'],
    ],
    [{ PORT: '80a', CAPI_ZONE: 'Paris', CAPI_LOG_LEVEL: 'loud' }, ['PORT', 'CAPI_ZONE', 'CAPI_LOG_LEVEL']],
    [
      { SLACK_BOT_TOKEN: 'x', SLACK_SIGNING_SECRET: 'secret!', SLACK_API_URL: 'ftp://x' },
      ['SLACK_BOT_TOKEN', 'SLACK_API_URL', 'SLACK_SIGNING_SECRET', 'PORT manque'],
    ],
  ])('tell all faults of %j at once', (env, expected) => {
    const faults = faultsOf(env);

    expect(faults).toHaveLength(expected.length);
    for (const [index, part] of expected.entries()) expect(faults[index]).toContain(part);
  });

  it('are all in .env.example, and nothing else is', () => {
    const example = readFileSync('.env.example', 'utf8');
    const named = [...example.matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1]);

    expect(named.toSorted()).toEqual(Object.keys(settings).toSorted());
  });
});
