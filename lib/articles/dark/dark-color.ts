import Color, { type ColorInstance } from "color";

// How WeChat's readers recolour an article on a dark phone. After the algorithm that WeChat publishes: github.com/
// wechatjs/mp-darkmode, src/modules/{sdk,color,constant}.js. Brightness is the perceived one, from 0 to 255:
// w3.org/TR/AERT/#color-contrast. Lightness is that of HSL, from 0 to 100.

export const DARK_PAGE = "#191919";
export const DARK_TEXT = "#a3a3a3";
export const LIGHT_PAGE = "#ffffff";
export const LIGHT_TEXT = "#191919";

const WHITE_LIKE_BRIGHTNESS = 250;
const MOST_BACKGROUND_BRIGHTNESS = 190;
const LEAST_DIFFERENCE = 65;
const BRIGHT_BACKGROUND = 100;
const LIGHT_GREY_LIGHTNESS = 40;
const DARKEST_LIGHTNESS = 22;
/** Anything more transparent is taken for nothing. */
export const LEAST_ALPHA = 0.05;

const pageBrightness = brightnessOf(Color(DARK_PAGE));
const pageLightness = Color(DARK_PAGE).lightness();
/** From the page to its ordinary text: no text on the bare page differs from it by more. */
const mostDifference = brightnessOf(Color(DARK_TEXT)) - pageBrightness;

/** What becomes of a background. */
export function darkBackground(color: ColorInstance): ColorInstance {
  const [, saturation = 0, lightness = 0] = color.hsl().array();
  const brightness = brightnessOf(color);
  if ((saturation === 0 && lightness > LIGHT_GREY_LIGHTNESS) || brightness > WHITE_LIKE_BRIGHTNESS) {
    return Color.hsl(0, 0, Math.min(100, 100 + pageLightness - lightness)).alpha(color.alpha());
  }
  if (brightness > MOST_BACKGROUND_BRIGHTNESS) return withBrightness(color, MOST_BACKGROUND_BRIGHTNESS);
  return lightness < DARKEST_LIGHTNESS ? color.lightness(DARKEST_LIGHTNESS) : color;
}

/** What becomes of a text or a line on a background that is dark already. */
export function darkText(color: ColorInstance, background: ColorInstance): ColorInstance {
  const alpha = background.alpha();
  const ground = brightnessOf(background) * alpha + pageBrightness * (1 - alpha);
  const brightness = brightnessOf(color);
  const difference = Math.abs(ground - brightness);
  if (brightness >= WHITE_LIKE_BRIGHTNESS) return color;
  if (difference > mostDifference && ground <= pageBrightness + 2) {
    return withBrightness(color, mostDifference + ground);
  }
  if (difference >= LEAST_DIFFERENCE) return color;
  const lightness = color.lightness();
  const turned = Color.hsl(color.hue(), color.saturationl(), 90 - lightness).alpha(color.alpha());
  if (ground >= BRIGHT_BACKGROUND) {
    return lightness > 90 - LIGHT_GREY_LIGHTNESS
      ? darkText(turned, background)
      : withBrightness(color, Math.min(mostDifference, ground - LEAST_DIFFERENCE));
  }
  return lightness <= LIGHT_GREY_LIGHTNESS
    ? darkText(turned, background)
    : withBrightness(color, Math.min(mostDifference, ground + LEAST_DIFFERENCE));
}

function brightnessOf(color: ColorInstance): number {
  const [red = 0, green = 0, blue = 0] = color.rgb().array();
  return (red * 299 + green * 587 + blue * 114) / 1000;
}

/** The same hue as bright as this: all parts in proportion, and what one part cannot give another one does. */
function withBrightness(color: ColorInstance, target: number): ColorInstance {
  const ratio = target / brightnessOf(color);
  let [red = 0, green = 0, blue = 0] = color
    .rgb()
    .array()
    .map((part) => Math.min(255, part * ratio));
  if (green === 0 || red === 255 || blue === 255) green = (target * 1000 - red * 299 - blue * 114) / 587;
  else if (red === 0) red = (target * 1000 - green * 587 - blue * 114) / 299;
  else if (blue === 0 || green === 255) blue = (target * 1000 - red * 299 - green * 587) / 114;
  return Color.rgb(red, green, blue).alpha(color.alpha());
}
