import { describe, expect, it } from 'vitest';
import { sections } from '../../src/slack/blocks.ts';

const textOf = (text: string) => sections(text).map((block) => block.text?.text ?? '');

describe('sections', () => {
  it('keep a short text in one block', () => {
    expect(textOf('Bonjour\nà toutes')).toEqual(['Bonjour\nà toutes']);
  });

  it('cut a long text between lines, each block within Slack’s 3,000 characters, losing nothing', () => {
    const lines = Array.from({ length: 300 }, (_, index) => `• ligne numéro ${index}`);

    const parts = textOf(lines.join('\n'));

    expect(parts.length).toBeGreaterThan(1);
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(3000);
    expect(parts.join('\n')).toBe(lines.join('\n'));
  });

  it('cut even a word without end', () => {
    expect(textOf('a'.repeat(7000)).map((part) => part.length)).toEqual([3000, 3000, 1000]);
  });
});
