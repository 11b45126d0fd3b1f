/**
 * The same function, which computes each pair of objects once. A thousand paragraphs share one style and one ground,
 * and the arithmetic of colours is the slowest part of all this.
 */
export function rememberPairs<First extends object, Second extends object, Result extends object>(
  compute: (first: First, second: Second) => Result,
): (first: First, second: Second) => Result {
  const bySecond = new WeakMap<Second, WeakMap<First, Result>>();
  return (first, second) => {
    const results = bySecond.get(second) ?? new WeakMap<First, Result>();
    bySecond.set(second, results);
    const result = results.get(first) ?? compute(first, second);
    results.set(first, result);
    return result;
  };
}
