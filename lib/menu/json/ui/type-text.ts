/**
 * Types a text over the selection, as if by hand. Unlike an assigned value it can be undone by the browser's own undo,
 * and the field's change handlers hear of it.
 */
export function typeText(area: HTMLTextAreaElement, text: string): void {
  area.focus();
  // Old but in every browser, and nothing newer keeps the undo history.
  if (document.execCommand("insertText", false, text)) return;
  area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

/** A new line that begins where the one above begins, one step deeper after an opening bracket. */
export function breakLine(area: HTMLTextAreaElement): void {
  const before = area.value.slice(0, area.selectionStart);
  const line = before.slice(before.lastIndexOf("\n") + 1);
  const indent = /^[ \t]*/.exec(line)?.[0] ?? "";
  const step = /[{[]\s*$/.test(line) ? "  " : "";
  typeText(area, `\n${indent}${step}`);
}

/**
 * Puts the cursor into a line and the line into sight.
 *
 * @param line counts from 1
 * @param column counts from 1; null for where the line's text begins
 */
export function placeCursor(area: HTMLTextAreaElement, line: number, column: number | null): void {
  const lines = area.value.split("\n");
  const start = lines.slice(0, line - 1).reduce((length, each) => length + each.length + 1, 0);
  const indent = lines[line - 1]?.search(/\S|$/) ?? 0;
  const offset = start + (column === null ? indent : column - 1);
  area.focus();
  area.setSelectionRange(offset, offset);
  const lineHeight = Number.parseFloat(getComputedStyle(area).lineHeight);
  area.scrollTop = Math.max(0, (line - 5) * lineHeight);
  area.scrollLeft = 0;
}
