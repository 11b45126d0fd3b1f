"use client";

import { Button } from "@mantine/core";
import { useTransition } from "react";
import { LANGUAGE_TAG } from "@/lib/platform/i18n/locale";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { chooseLanguage } from "./choose-language";
import { uiMessages } from "./messages";

/** One press turns the whole desk into the other language; what was typed on the page stays. */
export function LanguageSwitch() {
  const t = useMessages(uiMessages);
  const other = useLocale() === "zh" ? "en" : "zh";
  const [isPending, startTransition] = useTransition();
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-sm"
      lang={LANGUAGE_TAG[other]}
      loading={isPending}
      onClick={() => startTransition(() => chooseLanguage(other))}
    >
      {t.otherLanguage}
    </Button>
  );
}
