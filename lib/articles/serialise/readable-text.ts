import { element, type Markup } from "@/lib/articles/markup/markup";

const FIXED_BLANK = "\u00A0";

/** A text as the editor showed it: line breaks, and blanks that HTML would fold into one. */
export function readableText(text: string): Markup[] {
  return withBreaks(text, (line) =>
    line
      .replaceAll("\t", FIXED_BLANK.repeat(4))
      .replace(/ {2,}/g, (blanks) => `${FIXED_BLANK.repeat(blanks.length - 1)} `),
  );
}

/** Code for WeChat, which keeps neither its blanks nor its line breaks. */
export function codeText(text: string): Markup[] {
  return withBreaks(text, (line) =>
    line.replaceAll("\t", FIXED_BLANK.repeat(4)).replaceAll(" ", FIXED_BLANK),
  );
}

function withBreaks(text: string, change: (line: string) => string): Markup[] {
  return text.split("\n").flatMap((line, index): Markup[] => {
    const written = line === "" ? [] : [change(line)];
    return index === 0 ? written : [element("br", {}, []), ...written];
  });
}
