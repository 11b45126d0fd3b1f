"use client";

import {
  type CSSVariablesResolver,
  createTheme,
  DEFAULT_THEME,
  type MantineColorsTuple,
} from "@mantine/core";
import classes from "./theme.module.css";

/** WeChat's green, darkened until white text on shade 7 and shade 7 on white both reach 5:1. */
const BRAND: MantineColorsTuple = [
  "#e9f8ef",
  "#d3f0de",
  "#a8e0bf",
  "#78cf9d",
  "#4bbf7e",
  "#2aa966",
  "#129355",
  "#0a7d44",
  "#086638",
  "#054d2a",
];

/** The borders of fields, which the library draws too faint to find. */
const [gray0, gray1, gray2, gray3, , ...darkerGrays] = DEFAULT_THEME.colors.gray;
const GRAY: MantineColorsTuple = [gray0, gray1, gray2, gray3, "#b6bec6", ...darkerGrays];
const [dark0, dark1, dark2, dark3, , ...darkerDarks] = DEFAULT_THEME.colors.dark;
const DARK: MantineColorsTuple = [dark0, dark1, dark2, dark3, "#565656", ...darkerDarks];

/** The system's own fonts: nothing to download, and every system has a good Chinese one under some name. */
const sans =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", Roboto, sans-serif';
const monospace =
  'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", "PingFang SC", "Microsoft YaHei", "Noto Sans Mono CJK SC", monospace';

export const theme = createTheme({
  colors: { brand: BRAND, gray: GRAY, dark: DARK },
  primaryColor: "brand",
  primaryShade: 7,
  fontFamily: sans,
  fontFamilyMonospace: monospace,
  headings: { fontFamily: sans, fontWeight: "600" },
  defaultRadius: "md",
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    // Chinese has no capitals, and English should not shout either.
    Badge: { defaultProps: { tt: "none" } },
    // The library makes a dialog's heading row a <header>, which would be a second banner of the page.
    Modal: { defaultProps: { attributes: { header: { role: "presentation" } } } },
    Drawer: { defaultProps: { attributes: { header: { role: "presentation" } } } },
    InputWrapper: { classNames: { label: classes.label, description: classes.description } },
  },
});

/** The library's grey, red, yellow and orange texts are too pale to read; these reach 4.5:1 on our backgrounds. */
export const readableColors: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-dimmed": "#5c646c",
    "--mantine-color-placeholder": "#6c757d",
    "--mantine-color-error": "var(--mantine-color-red-9)",
    "--mantine-color-yellow-light-color": "#6b4500",
    "--mantine-color-orange-light-color": "#8a2f00",
  },
  dark: {
    "--mantine-color-dimmed": "#a6a6a6",
    "--mantine-color-placeholder": "#8c8c8c",
    "--mantine-color-error": "var(--mantine-color-red-4)",
    // The library's tint of a dark page is nearly black.
    "--mantine-color-brand-light": "#17402d",
    "--mantine-color-brand-light-hover": "#1d4d37",
    "--mantine-color-gray-light": "#3b3b3b",
    "--mantine-color-gray-light-hover": "#454545",
  },
});
