import type { ShownCards } from "@/lib/replies/types";

export const NO_CARDS: ShownCards = { articles: [], sets: [] };

/** What a form knows of what its replies show, and what was chosen just now. */
export function addCards(known: ShownCards, { articles = [], sets = [] }: Partial<ShownCards>): ShownCards {
  return { articles: [...known.articles, ...articles], sets: [...known.sets, ...sets] };
}
