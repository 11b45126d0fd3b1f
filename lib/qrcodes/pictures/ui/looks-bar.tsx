"use client";

import { UnstyledButton } from "@mantine/core";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { CodeStyle } from "@/lib/qrcodes/drawing/style";
import { SectionCard } from "@/lib/ui/section-card";
import { designMessages } from "./design-messages";
import classes from "./design-page.module.css";
import type { StyleFieldsProps } from "./field-props";
import { previewAddress } from "./preview-svg";

type Look = Pick<CodeStyle, "foreground" | "background" | "cornerColor" | "dots" | "corners">;

const LOOKS = {
  plain: look("#000000", "#ffffff", null, "square", "square"),
  green: look("#10331f", "#ffffff", "#06893f", "rounded", "rounded"),
  ocean: look("#12305c", "#f3f8ff", "#1560bd", "rounded", "circle"),
  dots: look("#1c1a17", "#fffaf0", "#8a6414", "circle", "circle"),
  berry: look("#5a0f2e", "#fff5f8", "#b3124f", "circle", "rounded"),
} as const;
const NAMES = ["plain", "green", "ocean", "dots", "berry"] as const;
/** Short, so that the small pictures have few and large dots. */
const SAMPLE = "weixin.qq.com";

/** Colours and shapes that go together, as a beginning. Logo, words and margins stay as they are. */
export function LooksBar({ plain, style, onChange }: StyleFieldsProps & { plain: CodeStyle }) {
  const t = useMessages(designMessages).looks;
  return (
    <SectionCard title={t.title}>
      <div className={classes.looks}>
        {NAMES.map((name) => (
          <UnstyledButton
            key={name}
            className={classes.look}
            aria-pressed={isSame(LOOKS[name], style)}
            onClick={() => onChange(LOOKS[name])}
          >
            <img src={previewAddress(SAMPLE, { ...plain, ...LOOKS[name], quietZone: 2 })} alt="" />
            {t.names[name]}
          </UnstyledButton>
        ))}
      </div>
    </SectionCard>
  );
}

function look(
  foreground: string,
  background: string,
  cornerColor: string | null,
  dots: Look["dots"],
  corners: Look["corners"],
): Look {
  return { foreground, background, cornerColor, dots, corners };
}

function isSame({ foreground, background, cornerColor, dots, corners }: Look, style: CodeStyle): boolean {
  return (
    style.foreground === foreground &&
    style.background === background &&
    style.cornerColor === cornerColor &&
    style.dots === dots &&
    style.corners === corners
  );
}
