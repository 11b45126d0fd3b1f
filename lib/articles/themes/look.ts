import Color from "color";

/** What the styles of a theme are made of: its own choices, overruled by the options of the account. */
export type Look = {
  /** The theme's colour, at full strength: for bars, marks and filled shapes. */
  accent: string;
  /** On a filled shape of the accent: white, or ink where white would not be read. */
  onAccent: string;
  ink: string;
  softInk: string;
  /** Of lines and frames that should not speak. Transparent: WeChat turns light grey lines glaring in the dark. */
  line: string;
  /** A font for all text; null is WeChat's own, which is the best one for Chinese on every phone. */
  font: string | null;
  titleFont: string | null;
  fontSizePx: number;
  lineHeight: number;
  gapPx: number;
  letterSpacing: string;
  firstLineIndent: boolean;
};

export const SERIF = "Georgia,'Songti SC','Noto Serif CJK SC','Source Han Serif SC',serif";
export const MONOSPACE = "Menlo,Consolas,'Courier New',monospace";

/**
 * The accent, so thin that paper shows through. WeChat's dark mode brightens light solid colours to glaring boxes, but
 * leaves a transparent one as it is: over the dark page it becomes a dark tint.
 */
export function veil(color: string, alpha: number): string {
  const [red, green, blue] = Color(color).rgb().round().array();
  return `rgba(${red},${green},${blue},${alpha})`;
}

/** White where it can be read on the colour, otherwise near black. */
export function inkOn(background: string): string {
  return Color(background).contrast(Color("#ffffff")) >= 3 ? "#ffffff" : "#191919";
}
