import type { SectionBlock } from '@slack/types';

/** Slack's own limit for the text of one section block. */
const longestSection = 3000;

/** Text in mrkdwn as section blocks, cut between lines (else between words) so that each fits. */
export function sections(text: string): SectionBlock[] {
  return chunks(text, longestSection).map((chunk) => ({
    type: 'section',
    expand: true,
    text: { type: 'mrkdwn', text: chunk },
  }));
}

function chunks(text: string, limit: number): string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest.length > limit) {
    const head = rest.slice(0, limit);
    const end = [head.lastIndexOf('\n'), head.lastIndexOf(' ')].find((place) => place > limit / 2) ?? limit;
    parts.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return [...parts, rest];
}
