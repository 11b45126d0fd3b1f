"use client";

import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";

/** WeChat's green, darkened until white text on shade 7 and shade 7 on white both reach 5:1. */
const brand: MantineColorsTuple = [
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

/** The system's own fonts: nothing to download, and every system has a good Chinese one under some name. */
const sans =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", Roboto, sans-serif';
const monospace =
  'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", "PingFang SC", "Microsoft YaHei", "Noto Sans Mono CJK SC", monospace';

export const theme = createTheme({
  colors: { brand },
  primaryColor: "brand",
  primaryShade: 7,
  fontFamily: sans,
  fontFamilyMonospace: monospace,
  headings: { fontFamily: sans, fontWeight: "600" },
  defaultRadius: "md",
  cursorType: "pointer",
  respectReducedMotion: true,
});

/** The library's grey and red texts are too pale to read; these reach 4.5:1 on our backgrounds. */
export const readableColors: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-dimmed": "#5c646c",
    "--mantine-color-placeholder": "#6c757d",
    "--mantine-color-error": "var(--mantine-color-red-9)",
  },
  dark: {
    "--mantine-color-dimmed": "#a6a6a6",
    "--mantine-color-placeholder": "#8c8c8c",
    "--mantine-color-error": "var(--mantine-color-red-4)",
  },
});
