/** Something in the file to put right. */
export type Problem = { path: readonly PropertyKey[]; message: string };

/** The place as a programmer writes it: `rules[3].replies[0].text`; of the whole file, `the file`. */
export function describePath(path: readonly PropertyKey[]): string {
  const parts = path.map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`));
  return parts.join("").replace(/^\./, "") || "the file";
}
