"use client";

import { ActionIcon, Box, useMantineColorScheme } from "@mantine/core";
import { IconDeviceDesktop, IconMoon, IconSun } from "@tabler/icons-react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { HeaderMenuButton, HeaderMenuPanel, useHeaderMenu } from "./header-menu";
import { uiMessages } from "./messages";

const SCHEMES = [
  { value: "light", Icon: IconSun },
  { value: "dark", Icon: IconMoon },
  { value: "auto", Icon: IconDeviceDesktop },
] as const;

/** Light, dark or the system's choice, remembered in this browser. */
export function ColorSchemeSwitch() {
  const t = useMessages(uiMessages).colorScheme;
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const menu = useHeaderMenu("end");
  return (
    <>
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t.label} {...menu.trigger}>
        {/* Which of the two shows is the stylesheet's decision, so that server and browser render the same. */}
        <Box component={IconSun} size={18} darkHidden />
        <Box component={IconMoon} size={18} lightHidden />
      </ActionIcon>
      <HeaderMenuPanel {...menu.panel}>
        {SCHEMES.map(({ value, Icon }) => (
          <HeaderMenuButton
            key={value}
            icon={<Icon size={16} />}
            isChosen={value === colorScheme}
            onClick={() => setColorScheme(value)}
          >
            {t[value]}
          </HeaderMenuButton>
        ))}
      </HeaderMenuPanel>
    </>
  );
}
