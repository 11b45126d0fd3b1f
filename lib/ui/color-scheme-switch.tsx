"use client";

import { ActionIcon, Box, Menu, useMantineColorScheme } from "@mantine/core";
import { IconCheck, IconDeviceDesktop, IconMoon, IconSun } from "@tabler/icons-react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
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
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t.label}>
          {/* Which of the two shows is the stylesheet's decision, so that server and browser render the same. */}
          <Box component={IconSun} size={18} darkHidden />
          <Box component={IconMoon} size={18} lightHidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {SCHEMES.map(({ value, Icon }) => (
          <Menu.Item
            key={value}
            leftSection={<Icon size={16} />}
            rightSection={value === colorScheme ? <IconCheck size={14} /> : null}
            onClick={() => setColorScheme(value)}
          >
            {t[value]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
