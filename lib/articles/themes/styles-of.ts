import { baseStyles } from "./base-styles";
import { inkOn, type Look } from "./look";
import type { ThemeOptions } from "./options";
import type { Styles } from "./style-keys";
import type { Theme } from "./theme";

/** Everything an article of this theme looks like, with the choices of the account. */
export function stylesOf(theme: Theme, options: ThemeOptions): Styles {
  const accent = options.accent ?? theme.look.accent;
  const look: Look = {
    ...theme.look,
    accent,
    onAccent: inkOn(accent),
    fontSizePx: options.fontSize ?? theme.look.fontSizePx,
    lineHeight: options.lineHeight ?? theme.look.lineHeight,
    gapPx: options.paragraphGap ?? theme.look.gapPx,
    firstLineIndent: options.firstLineIndent ?? theme.look.firstLineIndent,
  };
  const base = baseStyles(look);
  return { ...base, ...theme.dress(look, base) };
}
