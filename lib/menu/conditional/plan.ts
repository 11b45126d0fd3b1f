/** What has to be done at WeChat, by the ids of menus. */
export type Steps<Wanted> = {
  /** They stay as they are. */
  kept: string[];
  /** In the order in which they have to be added. */
  additions: Wanted[];
  deletions: string[];
};

/**
 * The fewest calls that lead from what is live to what is wanted. WeChat can only add a menu in front of all others, and
 * delete one: so menus stay from the end of the list on, as long as they follow each other as they should, and whatever
 * comes in front of them has to be added again.
 *
 * @param live what is at WeChat, what is tried first coming first
 * @param wanted in the same order; `menuId` is the live menu that is right already, null where there is none
 */
export function planSteps<Wanted extends { menuId: string | null }>(
  live: readonly string[],
  wanted: readonly Wanted[],
): Steps<Wanted> {
  const [oldestFirst, order] = [live.toReversed(), wanted.toReversed()];
  const kept: string[] = [];
  for (const menuId of oldestFirst) if (order[kept.length]?.menuId === menuId) kept.push(menuId);
  return {
    kept,
    additions: order.slice(kept.length),
    deletions: oldestFirst.filter((menuId) => !kept.includes(menuId)),
  };
}
