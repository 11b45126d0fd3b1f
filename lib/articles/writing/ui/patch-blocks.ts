/**
 * Shows blocks in an element by touching only those that changed: the others keep their pictures and their place, and the
 * browser need not lay them out again.
 *
 * @param before what was shown by this function; null where that is not known
 * @param after the HTML of each block, one element each
 */
export function patchBlocks(
  holder: Element,
  before: readonly string[] | null,
  after: readonly string[],
): void {
  if (before === null || holder.children.length !== before.length) {
    holder.innerHTML = after.join("");
    return;
  }
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const changed = [...holder.children].slice(head, before.length - tail);
  const next = holder.children[before.length - tail] ?? null;
  const html = after.slice(head, after.length - tail).join("");
  if (html !== "") {
    if (next) next.insertAdjacentHTML("beforebegin", html);
    else holder.insertAdjacentHTML("beforeend", html);
  }
  for (const element of changed) element.remove();
}
