"use client";

import { UnstyledButton } from "@mantine/core";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { CodeStyle } from "@/lib/qrcodes/drawing/style";
import { SectionCard } from "@/lib/ui/section-card";
import { designMessages } from "./design-messages";
import classes from "./design-page.module.css";
import { previewAddress } from "./preview-svg";
import type { StyleFieldsProps } from "./use-design";

const LOOKS = [
  look("plain", ["#000000", "#ffffff", null], ["square", "square"]),
  look("green", ["#10331f", "#ffffff", "#06893f"], ["rounded", "rounded"]),
  look("ocean", ["#12305c", "#f3f8ff", "#1560bd"], ["rounded", "circle"]),
  look("dots", ["#1c1a17", "#fffaf0", "#8a6414"], ["circle", "circle"]),
  look("berry", ["#5a0f2e", "#fff5f8", "#b3124f"], ["circle", "rounded"]),
];
/** Short, so that the small pictures have few and large dots. */
const SAMPLE = "weixin.qq.com";

/** Colours and shapes that go together, as a beginning. Logo, words and margins stay as they are. */
export function LooksBar({ plain, style, onChange }: StyleFieldsProps & { plain: CodeStyle }) {
  const t = useMessages(designMessages).looks;
  return (
    <SectionCard title={t.title}>
      <div className={classes.looks}>
        {LOOKS.map(({ name, changes }) => (
          <UnstyledButton
            key={name}
            className={classes.look}
            aria-pressed={isIn(style, changes)}
            onClick={() => onChange(changes)}
          >
            <img src={previewAddress(SAMPLE, { ...plain, ...changes, quietZone: 2 })} alt="" />
            {t.names[name]}
          </UnstyledButton>
        ))}
      </div>
    </SectionCard>
  );
}

function look<Name extends string>(
  name: Name,
  [foreground, background, cornerColor]: [string, string, string | null],
  [dots, corners]: [CodeStyle["dots"], CodeStyle["corners"]],
) {
  return { name, changes: { foreground, background, cornerColor, dots, corners } };
}

function isIn(style: CodeStyle, changes: Partial<CodeStyle>): boolean {
  return JSON.stringify({ ...style, ...changes }) === JSON.stringify(style);
}
