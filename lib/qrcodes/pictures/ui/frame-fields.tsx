"use client";

import { SimpleGrid, Stack, Switch, TextInput } from "@mantine/core";
import { useState } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { MAX_CAPTION } from "@/lib/qrcodes/drawing/limits";
import { SectionCard } from "@/lib/ui/section-card";
import { ColorField } from "./color-field";
import { designMessages } from "./design-messages";
import type { StyleFieldsProps } from "./use-design";

/** The border around the code and the words below it. */
export function FrameFields({ style, onChange }: StyleFieldsProps) {
  const t = useMessages(designMessages).frame;
  const { frame } = style;
  // Switched off and on again, the words are still there.
  const [last, setLast] = useState(frame);
  const toggle = (isOn: boolean) => {
    setLast(frame ?? last);
    const fresh = {
      caption: t.captionPlaceholder,
      color: style.cornerColor ?? style.foreground,
      textColor: "#ffffff",
    };
    onChange({ frame: isOn ? (last ?? fresh) : null });
  };
  return (
    <SectionCard title={t.title}>
      <Stack>
        <Switch
          label={t.show}
          checked={frame !== null}
          onChange={(event) => toggle(event.currentTarget.checked)}
        />
        {frame && (
          <>
            <TextInput
              label={t.caption}
              description={t.captionHint(MAX_CAPTION)}
              placeholder={t.captionPlaceholder}
              maxLength={MAX_CAPTION}
              value={frame.caption}
              onChange={(event) => onChange({ frame: { ...frame, caption: event.currentTarget.value } })}
            />
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <ColorField
                label={t.color}
                value={frame.color}
                onChange={(color) => onChange({ frame: { ...frame, color } })}
              />
              <ColorField
                label={t.textColor}
                value={frame.textColor}
                onChange={(textColor) => onChange({ frame: { ...frame, textColor } })}
              />
            </SimpleGrid>
          </>
        )}
      </Stack>
    </SectionCard>
  );
}
