import { describe, expect, it } from 'vitest';
import { toCsv } from '../src/csv.ts';

describe('a CSV', () => {
  it('opens in a French spreadsheet: mark, semicolons, CR LF', () => {
    const rows = [
      ['Question', 'Fois'],
      ['Dire « oui »; ou "non" ?', 2],
      ['deux\nlignes', -1],
    ];
    expect(toCsv(rows)).toBe(
      '\uFEFFQuestion;Fois\r\n"Dire « oui »; ou ""non"" ?";2\r\n"deux\nlignes";-1\r\n',
    );
  });

  it.each([
    '=1+1',
    '  @SUM(A1)',
    '-2',
    '+33 6',
    '\t=1',
    '\u200B=1',
    '\uFEFF+1',
    '\u202E-1',
    '＝1+1',
    '\u2060＠SUM(A1)',
    '\ttexte',
  ])('keeps %j from being a formula', (text) => {
    expect(toCsv([[text]])).toMatch(/^\uFEFF"?'/);
  });

  it.each(['a=b', 'l’après-midi', '2026-11-02'])('leaves %j as it is', (text) => {
    expect(toCsv([[text]])).toBe(`\uFEFF${text}\r\n`);
  });
});
