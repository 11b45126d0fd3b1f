"use client";

import { Select, SimpleGrid } from "@mantine/core";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { ERROR_CORRECTIONS, MAX_QUIET_ZONE } from "@/lib/qrcodes/drawing/limits";
import { SectionCard } from "@/lib/ui/section-card";
import { designMessages } from "./design-messages";
import { SliderField } from "./slider-field";
import type { StyleFieldsProps } from "./use-design";

/** What most people leave as it is. */
export function DetailFields({ style, onChange }: StyleFieldsProps) {
  const t = useMessages(designMessages).details;
  return (
    <SectionCard title={t.title}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
        <SliderField
          label={t.quietZone}
          description={t.quietHint}
          min={0}
          max={MAX_QUIET_ZONE}
          step={1}
          value={style.quietZone}
          say={t.modules}
          onChange={(quietZone) => onChange({ quietZone })}
        />
        <Select
          label={t.errorCorrection}
          description={style.logo ? t.withLogo : t.errorHint}
          disabled={style.logo !== null}
          allowDeselect={false}
          data={ERROR_CORRECTIONS.map((level) => ({ value: level, label: t.levels[level] }))}
          value={style.logo ? "H" : style.errorCorrection}
          onChange={(value) => {
            const errorCorrection = ERROR_CORRECTIONS.find((level) => level === value);
            if (errorCorrection) onChange({ errorCorrection });
          }}
        />
      </SimpleGrid>
    </SectionCard>
  );
}
