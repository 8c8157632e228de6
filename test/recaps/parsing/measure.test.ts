import { describe, expect, it } from 'vitest';
import { parseReply } from '../../../src/recaps/parsing/parse-reply.ts';
import { isIgnored, type Rubric } from '../../../src/recaps/parsing/reply.ts';
import { fictionalReplies } from '../fictional-replies.ts';
import { ownReplies } from '../own-replies.ts';
import { unseenReplies } from '../unseen-replies.ts';
import type { WrittenReply } from '../written-reply.ts';

function understood({ text, days, isHost = false }: WrittenReply): WrittenReply['expect'] {
  const reading = parseReply({ text, isHost }, { days });
  const count = (rubric: Rubric) =>
    reading.parts.filter((part) => part.kind === 'sorted' && part.rubric === rubric).length;
  const corrections = reading.parts.flatMap((part) => (part.kind === 'correction' ? [part.value ?? ''] : []));
  return {
    retain: count('retain'),
    question: count('question'),
    action: count('action'),
    ...(reading.isHost && { host: true }),
    ...(reading.isAbsent && { absent: true }),
    ...(reading.isEdited && { edited: true }),
    ...(reading.hasMention && { mention: true }),
    ...(isIgnored(reading) && { ignore: true }),
    ...(corrections[0] !== undefined && { correction: corrections[0] }),
  };
}

const wrong = (replies: readonly WrittenReply[]) =>
  replies
    .map((reply) => ({ id: reply.id, wanted: reply.expect, got: understood(reply) }))
    .filter(({ wanted, got }) => JSON.stringify(sorted(wanted)) !== JSON.stringify(sorted(got)));
const sorted = (value: object) => Object.fromEntries(Object.entries(value).sort());

describe('replies as people write them', () => {
  it.each([
    ['the fictional examples', fictionalReplies],
    ['those written before the rules', ownReplies],
    ['those on which the rules were mended', unseenReplies],
  ])('are read as expected: %s', (_, replies) => {
    expect(wrong(replies)).toEqual([]);
  });
});
