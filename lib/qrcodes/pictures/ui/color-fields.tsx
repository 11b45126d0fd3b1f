"use client";

import { Checkbox, SimpleGrid, Stack } from "@mantine/core";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { SectionCard } from "@/lib/ui/section-card";
import { ColorField } from "./color-field";
import { designMessages } from "./design-messages";
import { ShapeField } from "./shape-field";
import type { StyleFieldsProps } from "./use-design";

/** The colours and the shapes of what a code consists of. */
export function ColorFields({ style, onChange }: StyleFieldsProps) {
  const t = useMessages(designMessages).colors;
  const { foreground, background, cornerColor, dots, corners } = style;
  return (
    <SectionCard title={t.title}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <ColorField
          label={t.foreground}
          value={foreground}
          onChange={(color) => onChange({ foreground: color })}
        />
        <ColorField
          label={t.background}
          value={background}
          onChange={(color) => onChange({ background: color })}
        />
        <ShapeField
          label={t.dots}
          names={t.shapes}
          value={dots}
          onChange={(shape) => onChange({ dots: shape })}
        />
        <ShapeField
          label={t.corners}
          names={t.cornerShapes}
          value={corners}
          onChange={(shape) => onChange({ corners: shape })}
        />
        <Stack gap="xs">
          <Checkbox
            label={t.sameColor}
            checked={cornerColor === null}
            onChange={(event) => onChange({ cornerColor: event.currentTarget.checked ? null : foreground })}
          />
          {cornerColor !== null && (
            <ColorField
              label={t.cornerColor}
              description={t.cornerHint}
              value={cornerColor}
              onChange={(color) => onChange({ cornerColor: color })}
            />
          )}
        </Stack>
      </SimpleGrid>
    </SectionCard>
  );
}
