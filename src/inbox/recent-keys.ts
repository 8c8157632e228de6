/** Remembers keys in memory for a while: what need not survive the process. */
export function createRecentKeys(ms: number) {
  const seen = new Map<string, number>();
  return {
    /** @returns whether the key was not seen within the last `ms` */
    isNew(key: string, at: Date): boolean {
      const now = at.getTime();
      for (const [old, since] of seen) {
        if (now - since < ms) break;
        seen.delete(old);
      }
      if (seen.has(key)) return false;
      seen.set(key, now);
      return true;
    },
  };
}
