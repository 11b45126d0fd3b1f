"use client";

import { Button, Text } from "@mantine/core";
import { IconList, IconSelector } from "@tabler/icons-react";
import { usePathname } from "next/navigation";
import { accountsMessages } from "@/lib/accounts/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { HeaderMenuDivider, HeaderMenuLink, HeaderMenuPanel, useHeaderMenu } from "@/lib/ui/header-menu";

type AccountSwitcherProps = { accounts: { id: string; name: string }[]; currentId: string };

/** Shows which account the page is about, and leads to the same section of another one. */
export function AccountSwitcher({ accounts, currentId }: AccountSwitcherProps) {
  const t = useMessages(accountsMessages);
  // Only the section: a rule or a code of this account is nobody else's.
  const section = usePathname().split("/")[3] ?? "";
  const current = accounts.find(({ id }) => id === currentId)?.name ?? "";
  const menu = useHeaderMenu("start");
  return (
    <>
      <Button
        variant="default"
        size="sm"
        miw={0}
        maw={260}
        px={{ base: "xs", sm: "md" }}
        rightSection={<IconSelector size={16} />}
        aria-label={`${t.switcher}: ${current}`}
        {...menu.trigger}
      >
        <Text span inherit truncate>
          {current}
        </Text>
      </Button>
      <HeaderMenuPanel {...menu.panel}>
        {accounts.map(({ id, name }) => (
          <HeaderMenuLink key={id} href={`/accounts/${id}/${section}`} isChosen={id === currentId}>
            {name}
          </HeaderMenuLink>
        ))}
        <HeaderMenuDivider />
        <HeaderMenuLink href="/accounts" icon={<IconList size={16} />}>
          {t.all}
        </HeaderMenuLink>
      </HeaderMenuPanel>
    </>
  );
}
