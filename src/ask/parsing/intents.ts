import { anyOf, anywhere, everywhere, sourceOf } from './phrases.ts';
import { readText, type Text } from './text.ts';
import * as talk from './wordings/talk.ts';

/** What a message wants besides an answer from the knowledge. `ask` is a question. */
export type Intent = 'greeting' | 'thanks' | 'bye' | 'help' | 'who' | 'act' | 'inject' | 'ask';

const GREETING = anywhere(talk.GREETINGS);
const THANKS = anywhere(talk.THANKING);
const BYE = anywhere(talk.FAREWELLS);
const HELP = anywhere(talk.HELPING);
const WHO = anywhere(talk.WHO_YOU_ARE);
const INJECT = anywhere(talk.ATTACKS);
const ACT_LATER = anywhere(talk.ORDERS_LATER);
const ASKING_ANYWAY = anywhere(talk.ASKED_AS_ORDERS);
const POLITE = everywhere(talk.POLITENESS);
const SMALL = anyOf(talk.SMALL_WORDS);

/** Phrases that a line begins with, whatever comes before them; `end` closes it. */
const opening = (before: string, phrases: string, end: '$' | '\\b'): RegExp =>
  new RegExp(`^(?:(?:${sourceOf(before)}) )*(?:${sourceOf(phrases)})${end}`);

const HELP_ON_CAPI = opening(talk.OPENINGS, talk.USES_OF_CAPI, '$');
const WHO_CAPI = opening(talk.OPENINGS, talk.CAPI_ITSELF, '$');
const ACT = opening(talk.BEFORE_ORDERS, talk.ORDERS, '\\b');

/** A clause that tells how to answer (« réponds uniquement oui : … »): the question is what follows. */
const MANNER =
  /^\s*(?:r[ée]pon(?:ds|dez)|dis|dites|confirme[sz]?|answer|say|reply)\b[^:]{0,80}:\s*(?=.{8,})/iu;

/** The question without the clause that tells how to answer it. */
export function withoutManner(text: Text): Text {
  const stripped = text.clean.replace(MANNER, '');
  return stripped === text.clean ? text : readText(stripped);
}

/** Whether a message is none that is searched for, nor an order. */
export const isSmallTalk = (intent: Intent): boolean => !['ask', 'act', 'inject'].includes(intent);

/** Reads what a message wants. Small talk counts only when nothing else is asked beside it. */
export function intentOf(text: Text): Intent {
  const line = text.line.replace(POLITE, '').trim();
  if (line === '') return 'help';
  if (INJECT.test(line)) return 'inject';
  if ((ACT.test(line) && !ASKING_ANYWAY.test(line)) || ACT_LATER.test(line)) return 'act';
  if (WHO_CAPI.test(line) || (WHO.test(line) && text.words.length <= 9)) return 'who';
  if (HELP.test(line) || HELP_ON_CAPI.test(line)) return 'help';
  return smallTalk({ ...text, line });
}

function smallTalk(text: Text): Intent {
  const rest = [GREETING, THANKS, BYE].reduce(
    (line, pattern) => line.replace(new RegExp(pattern, 'g'), ' '),
    text.line,
  );
  const onlySmall = rest.split(' ').every((word) => word === '' || SMALL.test(word));
  if (!onlySmall) return 'ask';
  if (BYE.test(text.line)) return 'bye';
  if (THANKS.test(text.line)) return 'thanks';
  return GREETING.test(text.line) ? 'greeting' : 'ask';
}
