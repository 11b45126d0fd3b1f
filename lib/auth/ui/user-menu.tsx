"use client";

import { ActionIcon, Avatar, Menu, Text } from "@mantine/core";
import { IconLogout, IconUser } from "@tabler/icons-react";
import Link from "next/link";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { notifyFailure } from "@/lib/ui/notify";
import { authMessages } from "../messages";
import { signOut } from "./sign-in-service";

/** Who is signed in, the way to their profile and out. */
export function UserMenu({ name, email }: { name: string; email: string }) {
  const t = useMessages(authMessages).userMenu;
  const locale = useLocale();
  const leave = async () => {
    const result = await signOut(locale);
    // A full load, so that nothing of this person stays in the tab's memory.
    if (result.ok) window.location.assign("/login");
    else notifyFailure(t.signOutFailed);
  };
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" radius="xl" aria-label={t.label(name)}>
          <Avatar name={name} color="brand" size={30} alt="" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Text size="sm" fw={600} px="sm" pt={6} truncate>
          {name}
        </Text>
        <Text size="xs" c="dimmed" px="sm" pb={6} truncate>
          {email}
        </Text>
        <Menu.Divider />
        <Menu.Item component={Link} href="/profile" leftSection={<IconUser size={16} />}>
          {t.profile}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void leave()}>
          {t.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
