import type { Person } from '../../src/page-api.ts';
import capi from '../capi.svg';

const tints = 8;

function tintOf(id: string): number {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return sum % tints;
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return `${words[0]?.[0] ?? '?'}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`.toUpperCase();
}

/** A person's initials on their own tint, or Capi's face. Decorative: the name stands beside it. */
export function Avatar({ person, size = 'm' }: { person: Person | undefined; size?: 's' | 'm' | 'l' }) {
  if (person?.isBot) {
    return <img class={`avatar avatar-${size}`} src={capi} alt="" width="40" height="40" />;
  }
  return (
    <span class={`avatar avatar-${size} tint-${tintOf(person?.id ?? '')}`} aria-hidden="true">
      {initials(person?.name ?? '?')}
    </span>
  );
}
