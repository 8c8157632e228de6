/**
 * How well questions are answered: sets of questions with what their answers must say, by kind. Strict: a right sentence
 * that is shown as not sure is counted apart.
 *
 *   npm run bench:answers
 */
import { explain } from '../src/ask/ask.ts';
import { THRESHOLDS } from '../src/ask/decision/decide.ts';
import type { Knowledge } from '../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../src/knowledge/load.ts';
import { visibleTo } from '../src/knowledge/visibility.ts';
import { type Case, everything } from '../test/fixtures/questions/asked.ts';
import { nearTopic, offTopic } from '../test/fixtures/questions/off-topic.ts';
import { isAsIntended, unseen } from '../test/fixtures/questions/unseen.ts';
import { table } from './table.ts';

const TODAY = '2026-12-01';
const shipped = await loadKnowledge('knowledge');
const KINDS = [
  'right',
  'half sure, right',
  'half sure, wrong',
  'wrong',
  'wrongly refused',
  'wrongly answered',
] as const;
type Kind = (typeof KINDS)[number];

function kindOf(each: Case, knowledge: Knowledge): Kind {
  const { reply, message } = explain(each.question, {
    knowledge,
    now: new Date(`${each.now ?? TODAY}T12:00:00Z`),
    zone: 'Europe/Paris',
    history: each.history ?? [],
    visible: visibleTo('members'),
  });
  const best = message.questions[0]?.candidates[0]?.probability ?? 0;
  const isHalfSure = reply.outcome === 'answer' && best < THRESHOLDS.sure && best >= THRESHOLDS.unsure;
  const isRight = isAsIntended(each, reply);
  if (isHalfSure) return isRight ? 'half sure, right' : 'half sure, wrong';
  if (isRight) return 'right';
  if (each.outcome === 'decline') return 'wrongly answered';
  return reply.outcome === 'answer' ? 'wrong' : 'wrongly refused';
}

const sets: [string, readonly Case[]][] = [
  ['own', everything],
  ...unseen.map(({ name, cases }): [string, readonly Case[]] => [name, cases]),
  ['off topic', [...offTopic, ...nearTopic].map((question) => ({ question, outcome: 'decline' as const }))],
];
const rows = sets.map(([name, cases]) => {
  const kinds = cases.map((each) => kindOf(each, shipped));
  if (process.argv.includes(`--${name}`))
    for (const [at, kind] of kinds.entries())
      if (kind !== 'right')
        console.log(`${kind}: ${cases[at]?.history?.join(' / ') ?? ''} ${cases[at]?.question}`);
  return [
    name,
    ...[cases.length, ...KINDS.map((kind) => kinds.filter((one) => one === kind).length)].map(String),
  ];
});
console.log(table([['set', 'questions', ...KINDS], ...rows]));
