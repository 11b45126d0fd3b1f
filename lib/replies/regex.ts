import "server-only";

import { RE2JS, RE2JSException } from "re2js";
import { foldPattern } from "./keyword";

/** Staff's regular expressions ignore letter case, as their keywords do. */
export const REGEX_FLAGS = RE2JS.CASE_INSENSITIVE;

/** Matching takes time in proportion to the program's size; `\p{Han}{1,100}` has some 200 instructions. */
const MAX_PROGRAM_SIZE = 1000;

/**
 * Compiles a keyword of staff for a matcher that takes linear time whatever the pattern is, so that no rule can stall
 * the process. The syntax is RE2's: no back-references and no look-around.
 *
 * @returns null when it is no such expression or too large
 */
export function compileRegex(pattern: string): RE2JS | null {
  try {
    const compiled = RE2JS.compile(toRe2Syntax(pattern), REGEX_FLAGS);
    return compiled.programSize() <= MAX_PROGRAM_SIZE ? compiled : null;
  } catch (error) {
    if (error instanceof RE2JSException) return null;
    throw error;
  }
}

/**
 * Patterns come from elsewhere by copy and paste: `[\u4e00-\u9fa5]` is JavaScript's spelling, `[\x{4e00}-\x{9fa5}]` RE2's,
 * and what is full-width in one is plain in the texts that it is held against.
 */
export function toRe2Syntax(pattern: string): string {
  return RE2JS.translateRegExp(foldPattern(pattern));
}
