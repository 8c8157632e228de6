import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { ask } from '../ask/ask.ts';
import type { Reply } from '../ask/types.ts';
import { systemClock } from '../clock.ts';
import { clearance } from '../knowledge/clearance.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { badLine, badNow, readableReply, usage } from './messages.ts';

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

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    batch: { type: 'boolean', default: false },
    now: { type: 'string' },
    knowledge: { type: 'string', default: 'knowledge' },
    help: { type: 'boolean', default: false },
  },
});

const now = values.now === undefined ? systemClock.now() : instantOf(values.now);
if (values.help || (!values.batch && positionals.length === 0)) {
  console.log(usage);
} else if (now === undefined) {
  console.error(badNow(values.now ?? ''));
  process.exitCode = 2;
} else {
  const knowledge = await loadKnowledge(values.knowledge);
  if (values.batch) await answerLines(knowledge, now);
  else answerOne(knowledge, { question: positionals.join(' '), history: [], now });
}

function answerOne(knowledge: Knowledge, question: Question): void {
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

function replyTo(knowledge: Knowledge, { question, history, now: instant }: Question): Reply {
  return ask(question, { knowledge, now: instant, zone: ZONE, history, clearance: clearance('members') });
}

function published({ outcome, text, evidence }: Reply) {
  const sources = evidence.map(({ title, path, excerpt, origins }) => {
    const address = origins[0]?.address;
    return { title, path, ...(address === undefined ? {} : { address }), excerpt };
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
