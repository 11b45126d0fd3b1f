/** Gives each item its place as its identity, for lists that never change their order and have no other. */
export function inPlace<Item>(items: readonly Item[]): { key: string; place: number; item: Item }[] {
  return items.map((item, place) => ({ key: String(place), place, item }));
}
