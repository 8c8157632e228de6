import type { Person } from '../../src/page-api.ts';

/** One of 36 hues, always the same for the same person. */
function hueOf(id: string): number {
  const sum = [...id].reduce((total, one) => (total * 31 + (one.codePointAt(0) ?? 0)) % 9973, 0);
  return (sum % 36) * 10;
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return `${words[0]?.[0] ?? '?'}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`.toUpperCase();
}

/** A person's initials on their own tint, the app's on the accent. Decorative: the name stands beside it. */
export function Avatar({ person, size = 'm' }: { person: Person | undefined; size?: 's' | 'm' | 'l' }) {
  return (
    <span
      class={`avatar avatar-${size} ${person?.isBot ? 'avatar-app' : ''}`}
      style={{ '--hue': hueOf(person?.id ?? '') }}
      aria-hidden="true"
    >
      {initials(person?.name ?? '?')}
    </span>
  );
}
