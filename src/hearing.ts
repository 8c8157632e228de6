import type { App } from '@slack/bolt';
import type { Contribution, Hearer } from './capability.ts';

/**
 * Who hears what people write to Capi, in this order. The first hearer that takes it deals with it, and those after it
 * never see it. A new hearer gets its place here.
 */
export const hearingOrder = {
  /** A message, an edit or a deletion in a place where Capi is. */
  message: [
    // « note : … » in a direct message is kept in the notebook.
    'recaps.note',
    // « qu’est-ce que j’ai noté ? », said to Capi, is answered to its author alone.
    'recaps.own-notes',
    // What is written in the thread of a visit or of its recap is kept. It takes nothing: it may be a question too.
    'recaps.thread',
    // Whatever else is said to Capi is a question.
    'ask.question',
  ],
  '/demander': [
    // « sans-réponse »: what nobody could answer, for facilitators.
    'questions.unanswered',
    'recaps.own-notes',
    'ask.question',
  ],
} as const;

/**
 * Listens to messages and to `/demander`, for all capabilities.
 * @throws when a capability hears under a name that has no place in {@link hearingOrder}, or the other way round
 */
export function listen(app: App, contributions: readonly Contribution[]): void {
  const hearers = new Map(contributions.flatMap(({ hears = {} }) => Object.entries(hears)));
  const inOrder = <K extends keyof Hearer>(kind: K) => {
    const names: readonly string[] = hearingOrder[kind];
    const placed = new Set(names);
    const lost = [...hearers].filter(([name, hearer]) => (hearer[kind] !== undefined) !== placed.has(name));
    if (lost.length > 0 || names.some((name) => !hearers.has(name)))
      throw new Error(`hearing.ts and what is heard differ for ${kind}: ${lost.map(([name]) => name)}`);
    return names.flatMap((name) => hearers.get(name)?.[kind] ?? []);
  };
  const messages = inOrder('message');
  app.event('message', (message) => firstToTake(messages, message));
  app.event('app_mention', (message) => firstToTake(messages, message));
  const commands = inOrder('/demander');
  app.command('/demander', (call) => firstToTake(commands, call));
}

/** A hearer that fails keeps nobody from hearing; its error comes after. */
async function firstToTake<T>(hearers: readonly ((heard: T) => Promise<boolean>)[], heard: T): Promise<void> {
  let failure: unknown;
  for (const hear of hearers) {
    try {
      if (await hear(heard)) break;
    } catch (error) {
      failure ??= error;
    }
  }
  if (failure !== undefined) throw failure;
}
