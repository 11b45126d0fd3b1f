"use client";

import { Group, Radio, Stack, useMantineColorScheme } from "@mantine/core";
import { useMounted } from "@mantine/hooks";
import { useTransition } from "react";
import { authMessages } from "@/lib/auth/messages";
import { isLocale } from "@/lib/platform/i18n/locale";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { chooseLanguage } from "@/lib/ui/choose-language";
import { uiMessages } from "@/lib/ui/messages";
import { SectionCard } from "@/lib/ui/section-card";

const SCHEMES = ["light", "dark", "auto"] as const;

/** Language and colours, both remembered in this browser. */
export function AppearanceCard() {
  const t = useMessages(authMessages).profile;
  const { colorScheme: schemeTexts } = useMessages(uiMessages);
  const locale = useLocale();
  const [, startTransition] = useTransition();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  // The server does not know what this browser has chosen.
  const isMounted = useMounted();
  return (
    <SectionCard title={t.appearance}>
      <Stack>
        <Radio.Group
          label={t.language}
          value={locale}
          onChange={(value) => isLocale(value) && startTransition(() => chooseLanguage(value))}
        >
          <Group mt={6}>
            <Radio value="zh" label="中文" />
            <Radio value="en" label="English" />
          </Group>
        </Radio.Group>
        <Radio.Group
          label={schemeTexts.label}
          value={isMounted ? colorScheme : null}
          onChange={(value) => {
            const scheme = SCHEMES.find((one) => one === value);
            if (scheme) setColorScheme(scheme);
          }}
        >
          <Group mt={6}>
            {SCHEMES.map((scheme) => (
              <Radio key={scheme} value={scheme} label={schemeTexts[scheme]} />
            ))}
          </Group>
        </Radio.Group>
      </Stack>
    </SectionCard>
  );
}
