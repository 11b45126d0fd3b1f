"use client";

import { Alert, Radio, Stack } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { type Control, useController } from "react-hook-form";
import { LANGUAGE_TAG } from "@/lib/platform/i18n/locale";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { MAX_PERMANENT } from "../limits";
import { qrCodesMessages } from "../messages";
import type { QrCodeValues } from "../schema";

type LifetimeFieldProps = {
  control: Control<QrCodeValues, unknown, QrCodeValues>;
  /** How many permanent codes were made here. */
  permanentCount: number;
};

/** For a while or for ever, and what the latter costs. */
export function LifetimeField({ control, permanentCount }: LifetimeFieldProps) {
  const t = useMessages(qrCodesMessages);
  const locale = useLocale();
  const { field } = useController({ control, name: "lifetime" });
  const inWords = (count: number) => count.toLocaleString(LANGUAGE_TAG[locale]);
  return (
    <Radio.Group {...field} label={t.fields.lifetime} withAsterisk>
      <Stack gap="xs" mt={6}>
        <Radio value="temporary" label={t.fields.temporary} description={t.fields.temporaryHint} />
        <Radio value="permanent" label={t.fields.permanent} description={t.fields.permanentHint} />
        {field.value === "permanent" && (
          <Alert
            role="status"
            color="yellow"
            icon={<IconAlertTriangle aria-hidden />}
            title={t.permanentWarning.title}
          >
            {t.permanentWarning.body(inWords(MAX_PERMANENT), inWords(permanentCount))}
          </Alert>
        )}
      </Stack>
    </Radio.Group>
  );
}
