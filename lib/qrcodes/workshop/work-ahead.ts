/**
 * The results of work on each item, in the items' order, while a few more are on their way already.
 *
 * @param ahead so many beside the one that is waited for
 */
export async function* workAhead<Item, Result>(
  items: Iterable<Item>,
  ahead: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = [];
  for (const item of items) {
    const begun = work(item);
    // Whoever has seen one fail takes no more; what fails after it is nobody's concern.
    begun.catch(() => {});
    underWay.push(begun);
    const [next] = underWay.length > ahead ? underWay.splice(0, 1) : [];
    if (next) yield await next;
  }
  for (const last of underWay) yield await last;
}
