"use client";

import { ActionIcon, Text } from "@mantine/core";
import { IconHistory, IconLogout, IconUser, IconUsers } from "@tabler/icons-react";
import { authMessages } from "@/lib/auth/messages";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import {
  HeaderMenuButton,
  HeaderMenuDivider,
  HeaderMenuHeading,
  HeaderMenuLink,
  HeaderMenuPanel,
  useHeaderMenu,
} from "@/lib/ui/header-menu";
import { Initial } from "@/lib/ui/initial";
import { notifyFailure } from "@/lib/ui/notify";
import { signOut } from "./sign-in-service";

type UserMenuProps = { name: string; email: string; isOwner: boolean };

/** Who is signed in, the way to their profile and out. */
export function UserMenu({ name, email, isOwner }: UserMenuProps) {
  const t = useMessages(authMessages).userMenu;
  const locale = useLocale();
  const menu = useHeaderMenu("end");
  const leave = async () => {
    const result = await signOut(locale);
    // A full load, so that nothing of this person stays in the tab's memory.
    if (result.ok) window.location.assign("/login");
    else notifyFailure(t.signOutFailed);
  };
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        radius="xl"
        aria-label={t.label(name)}
        {...menu.trigger}
      >
        <Initial name={name} size={30} isRound />
      </ActionIcon>
      <HeaderMenuPanel {...menu.panel}>
        <HeaderMenuHeading>
          <Text size="sm" fw={600} truncate>
            {name}
          </Text>
          <Text size="xs" c="dimmed" truncate>
            {email}
          </Text>
        </HeaderMenuHeading>
        <HeaderMenuDivider />
        <HeaderMenuLink href="/profile" icon={<IconUser size={16} />}>
          {t.profile}
        </HeaderMenuLink>
        {isOwner && (
          <>
            <HeaderMenuLink href="/people" icon={<IconUsers size={16} />}>
              {t.people}
            </HeaderMenuLink>
            <HeaderMenuLink href="/audit" icon={<IconHistory size={16} />}>
              {t.audit}
            </HeaderMenuLink>
          </>
        )}
        <HeaderMenuButton icon={<IconLogout size={16} />} onClick={() => void leave()}>
          {t.signOut}
        </HeaderMenuButton>
      </HeaderMenuPanel>
    </>
  );
}
