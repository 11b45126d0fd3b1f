import { brightness, CONTRAST, darkenFor } from "./brightness";
import { listLogoScales, QUIET_ZONE } from "./room";
import type { CodeStyle } from "./style";

/** Below this, even black is not seen well enough on a background. */
const LIGHT_ENOUGH = CONTRAST.good + 0.1;
/** Of the logo's scale: the largest that may be is no place to stop at. */
const LOGO_RESERVE = 0.02;

/**
 * What to change in a style so that phones read it more easily, and no more than that: colours keep their hue, shapes and
 * words stay.
 *
 * @param modules of the code's side
 * @returns the settings that change, none when there is nothing to mend
 */
export function mendStyle(modules: number, style: CodeStyle): Partial<CodeStyle> {
  const { logo, logoScale, quietZone } = style;
  const most = Math.max(0, (listLogoScales(modules)[0] ?? 0) - LOGO_RESERVE);
  const mended: Partial<CodeStyle> = {
    ...mendColors(style),
    quietZone: Math.max(quietZone, QUIET_ZONE.good),
    logoScale: logo === null ? logoScale : Math.min(logoScale, Math.round(most * 100) / 100),
  };
  return Object.fromEntries(
    Object.entries(mended).filter(([name, value]) => value !== Reflect.get(style, name)),
  );
}

/** Dark on light, far enough apart. A code in light on dark is turned around. */
function mendColors(style: CodeStyle): Pick<CodeStyle, "foreground" | "background" | "cornerColor"> {
  const isInverted = brightness(style.foreground) >= brightness(style.background);
  const ground = isInverted ? style.foreground : style.background;
  const background = brightness(ground) < LIGHT_ENOUGH ? "#ffffff" : ground;
  const { cornerColor } = style;
  return {
    background,
    foreground: darkenFor(background, isInverted ? style.background : style.foreground),
    cornerColor: cornerColor === null ? null : darkenFor(background, cornerColor),
  };
}
