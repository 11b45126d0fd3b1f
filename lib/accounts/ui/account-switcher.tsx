"use client";

import { Button, Menu, ScrollArea } from "@mantine/core";
import { IconCheck, IconList, IconSelector } from "@tabler/icons-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { accountsMessages } from "../messages";

type AccountSwitcherProps = { accounts: { id: string; name: string }[]; currentId: string };

/** Shows which account the page is about, and leads to the same section of another one. */
export function AccountSwitcher({ accounts, currentId }: AccountSwitcherProps) {
  const t = useMessages(accountsMessages);
  // Only the section: a rule or a code of this account is nobody else's.
  const section = usePathname().split("/")[3] ?? "phone";
  const current = accounts.find(({ id }) => id === currentId);
  return (
    <Menu position="bottom-start" width={260}>
      <Menu.Target>
        <Button
          variant="default"
          size="sm"
          miw={0}
          maw={260}
          rightSection={<IconSelector size={16} />}
          aria-label={`${t.switcher}: ${current?.name ?? ""}`}
        >
          {current?.name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <ScrollArea.Autosize mah="60dvh">
          {accounts.map(({ id, name }) => (
            <Menu.Item
              key={id}
              component={Link}
              href={`/accounts/${id}/${section}`}
              rightSection={id === currentId ? <IconCheck size={14} /> : null}
            >
              {name}
            </Menu.Item>
          ))}
        </ScrollArea.Autosize>
        <Menu.Divider />
        <Menu.Item component={Link} href="/accounts" leftSection={<IconList size={16} />}>
          {t.all}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
