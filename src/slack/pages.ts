interface Paged {
  response_metadata?: { next_cursor?: string };
}

/** All items of a method that answers by pages (cursor pagination). */
export async function allPages<Answer extends Paged, Item>(
  ask: (page: { cursor?: string }) => Promise<Answer>,
  items: (answer: Answer) => readonly Item[],
): Promise<Item[]> {
  const all: Item[] = [];
  let cursor: string | undefined;
  do {
    const answer = await ask(cursor ? { cursor } : {});
    all.push(...items(answer));
    cursor = answer.response_metadata?.next_cursor || undefined;
  } while (cursor);
  return all;
}
