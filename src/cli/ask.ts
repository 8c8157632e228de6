import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { ask, explain } from '../ask/ask.ts';
import type { AskContext, Reply } from '../ask/types.ts';
import { systemClock } from '../clock.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { visibleTo } from '../knowledge/visibility.ts';
import {
  badLine,
  badNow,
  badOption,
  readableExplanation,
  readableReply,
  unreadable,
  usage,
} from './messages.ts';

// `npm run --silent ask -- "question"`: the same answer by the same code as in Slack, as a member may read it.

const ZONE = 'Europe/Paris';

interface Question {
  question: string;
  history: readonly string[];
  now: Date;
}

const batchLine = z.object({
  id: z.unknown().optional(),
  question: z.string(),
  history: z.array(z.string()).catch([]),
  now: z.string().optional(),
});

const read = () =>
  parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      batch: { type: 'boolean', default: false },
      now: { type: 'string' },
      knowledge: { type: 'string', default: 'knowledge' },
      explain: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
type Options = ReturnType<typeof read>;

await run();

async function run(): Promise<void> {
  const options = orFail(read, (error) => badOption(messageOf(error)));
  if (options === undefined) return;
  const { values, positionals } = options;
  if (values.help || (!values.batch && positionals.length === 0)) {
    console.log(usage);
    return;
  }
  const now = values.now === undefined ? systemClock.now() : instantOf(values.now);
  if (now === undefined) return fail(badNow(values.now ?? ''));
  const knowledge = await loadKnowledge(values.knowledge).catch(() => undefined);
  if (knowledge === undefined) return fail(unreadable(values.knowledge));
  if (values.batch) await answerLines(knowledge, now);
  else answerOne(knowledge, { question: positionals.join(' '), history: [], now }, values);
}

function orFail<T>(action: () => T, told: (error: unknown) => string): T | undefined {
  try {
    return action();
  } catch (error) {
    fail(told(error));
    return undefined;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Tells what cannot be done; the exit code says that nothing was. */
function fail(message: string): void {
  console.error(message);
  process.exitCode = 2;
}

function answerOne(knowledge: Knowledge, question: Question, values: Options['values']): void {
  if (values.explain) {
    const explained = explain(question.question, contextOf(knowledge, question));
    console.log(values.json ? JSON.stringify(explained) : readableExplanation(explained));
    return;
  }
  const reply = replyTo(knowledge, question);
  console.log(values.json ? JSON.stringify(published(reply)) : readableReply(reply));
}

/** One JSON object a line in, one a line out; a bad line is told with its number and the rest answered. */
async function answerLines(knowledge: Knowledge, startedAt: Date): Promise<void> {
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    const parsed = questionOf(line, startedAt);
    if (parsed === undefined) {
      console.error(badLine(number));
      process.exitCode = 1;
      continue;
    }
    const before = performance.now();
    const reply = replyTo(knowledge, parsed);
    const ms = Math.round((performance.now() - before) * 100) / 100;
    console.log(JSON.stringify({ id: parsed.id, ...published(reply), ms }));
  }
}

function replyTo(knowledge: Knowledge, question: Question): Reply {
  return ask(question.question, contextOf(knowledge, question));
}

/** The terminal asks as a member of the community. */
function contextOf(knowledge: Knowledge, { history, now: instant }: Question): AskContext {
  return { knowledge, now: instant, zone: ZONE, history, visible: visibleTo('members') };
}

function published({ outcome, text, evidence }: Reply) {
  const sources = evidence.map(({ title, path, excerpt, origins }) => {
    const address = origins[0]?.address;
    return { title, path, address, excerpt };
  });
  return { outcome, answer: text, sources };
}

/** A line of the batch; undefined when it is no question. Unknown fields are ignored. */
function questionOf(line: string, startedAt: Date): (Question & { id: unknown }) | undefined {
  const { success, data } = batchLine.safeParse(parsed(line));
  if (!success) return undefined;
  const instant = data.now === undefined ? startedAt : instantOf(data.now);
  return instant === undefined
    ? undefined
    : { id: data.id ?? null, question: data.question, history: data.history, now: instant };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** A day (noon, so that it is that day in every zone of France) or a full instant. */
function instantOf(date: string): Date | undefined {
  const instant = new Date(/^\d{4}-\d{2}-\d{2}$/.test(date) ? `${date}T12:00:00Z` : date);
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}
