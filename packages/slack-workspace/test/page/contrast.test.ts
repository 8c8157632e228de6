import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../page/styles/tokens.css', import.meta.url), 'utf8');

/** The colours of one scheme, `light-dark(#…, #…)` in the style sheet. */
function tokens(scheme: 'light' | 'dark'): Map<string, string> {
  const pairs = css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\);/g);
  return new Map(
    [...pairs].map(([, name = '', light = '', dark = '']) => [name, scheme === 'light' ? light : dark]),
  );
}

/** Relative luminance and contrast ratio as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const grounds = ['paper', 'side', 'raised', 'sunken', 'hover'];
const texts: [text: string, grounds: string[]][] = [
  ['ink', [...grounds, 'line', 'accent-soft', 'warm-soft', 'danger-soft']],
  ['soft', grounds],
  ['link', ['paper', 'raised', 'sunken', 'warm-soft']],
  ['danger', ['paper', 'raised', 'sunken', 'hover']],
  ['code', ['sunken']],
  ['on-accent', ['accent']],
  ['on-danger', ['danger']],
  ['on-badge', ['badge']],
  ['on-accent-soft', ['accent-soft', 'paper']],
  ['on-warm-soft', ['warm-soft']],
];

describe.each([
  ['light', tokens('light')],
  ['dark', tokens('dark')],
])('contrast in the %s scheme', (_, colours) => {
  const of = (name: string) => colours.get(name) ?? '#808080';

  it.each(texts.flatMap(([text, on]) => on.map((ground) => [text, ground])))(
    '%s on %s reads at 4.5:1',
    (text = '', ground = '') => {
      expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(['edge', 'focus'])('%s stands out at 3:1', (name) => {
    for (const ground of ['paper', 'raised', 'side']) {
      expect(contrast(of(name), of(ground))).toBeGreaterThanOrEqual(3);
    }
  });
});
