"use client";

import { Button, FileButton, Group, Input, Stack, Text } from "@mantine/core";
import { IconPhotoPlus, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { LOGO_SCALE } from "@/lib/qrcodes/drawing/limits";
import type { CodeStyle } from "@/lib/qrcodes/drawing/style";
import { SectionCard } from "@/lib/ui/section-card";
import { designMessages } from "./design-messages";
import classes from "./design-page.module.css";
import { shrinkLogo } from "./shrink-logo";
import { SliderField } from "./slider-field";
import type { StyleFieldsProps } from "./use-design";

/** The picture in the middle. */
export function LogoField({ style, onChange }: StyleFieldsProps) {
  const t = useMessages(designMessages).logo;
  // Any change of the style is the next step: what went wrong before it is over.
  const [wrongAt, setWrongAt] = useState<CodeStyle | null>(null);
  const take = async (file: File | null) => {
    if (!file) return;
    const logo = await shrinkLogo(file);
    setWrongAt(logo === null ? style : null);
    if (logo !== null) onChange({ logo });
  };
  return (
    <SectionCard title={t.title} description={t.description}>
      <Stack>
        <Group>
          {style.logo && <img className={classes.logo} src={style.logo} alt={t.alt} />}
          <Stack gap={6}>
            <Group gap="xs">
              <FileButton accept="image/png,image/jpeg" onChange={(file) => void take(file)}>
                {(props) => (
                  <Button {...props} variant="default" leftSection={<IconPhotoPlus size={16} aria-hidden />}>
                    {style.logo ? t.replace : t.choose}
                  </Button>
                )}
              </FileButton>
              {style.logo && (
                <Button
                  variant="subtle"
                  color="gray"
                  leftSection={<IconTrash size={16} aria-hidden />}
                  onClick={() => onChange({ logo: null })}
                >
                  {t.remove}
                </Button>
              )}
            </Group>
            <Text size="xs" c="dimmed">
              {t.hint}
            </Text>
            {wrongAt === style && <Input.Error role="alert">{t.wrong}</Input.Error>}
          </Stack>
        </Group>
        {style.logo && (
          <SliderField
            label={t.size}
            min={LOGO_SCALE.min}
            max={LOGO_SCALE.max}
            step={0.01}
            value={style.logoScale}
            say={t.percent}
            onChange={(logoScale) => onChange({ logoScale })}
          />
        )}
      </Stack>
    </SectionCard>
  );
}
