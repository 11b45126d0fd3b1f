"use client";

import { UnstyledButton } from "@mantine/core";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { CodeStyle } from "@/lib/qrcodes/drawing/style";
import { SectionCard } from "@/lib/ui/section-card";
import { designMessages } from "./design-messages";
import classes from "./design-page.module.css";
import { LOOKS } from "./looks";
import { previewAddress } from "./preview-svg";
import type { StyleFieldsProps } from "./use-design";

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

function isIn(style: CodeStyle, changes: Partial<CodeStyle>): boolean {
  return JSON.stringify({ ...style, ...changes }) === JSON.stringify(style);
}
