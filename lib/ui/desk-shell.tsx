"use client";

import { AppShell, Burger, Group } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { ReactNode } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { Brand } from "./brand";
import { ColorSchemeSwitch } from "./color-scheme-switch";
import { DeskNavigation, type DeskSection } from "./desk-navigation";
import classes from "./desk-shell.module.css";
import { LanguageSwitch } from "./language-switch";
import { uiMessages } from "./messages";

type DeskShellProps = {
  /** Chooses among the reader's accounts; left of the header. */
  accountSwitcher?: ReactNode;
  /** Profile and sign-out; right of the header. */
  userMenu: ReactNode;
  /** The account whose sections the navigation offers; without it there is no navigation. */
  account?: { id: string; sections: readonly DeskSection[] };
  /** Lets the reader in again when their session ends meanwhile. */
  signInAgain: ReactNode;
  /** What is wrong with the desk; above the page. */
  notices?: ReactNode;
  children: ReactNode;
};

/** The frame of every page behind the sign-in: header, the account's navigation, content. */
export function DeskShell({
  accountSwitcher,
  userMenu,
  signInAgain,
  account,
  notices,
  children,
}: DeskShellProps) {
  const t = useMessages(uiMessages);
  const [isOpen, { toggle, close }] = useDisclosure(false);
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={account && { width: 208, breakpoint: "sm", collapsed: { mobile: !isOpen } }}
      padding={{ base: "md", sm: "xl" }}
    >
      <a href="#content" className={classes.skip}>
        {t.skipToContent}
      </a>
      <AppShell.Header className={classes.header}>
        <Group gap="xs" wrap="nowrap" className={classes.left}>
          {account && (
            <Burger
              opened={isOpen}
              onClick={toggle}
              hiddenFrom="sm"
              size="sm"
              aria-label={isOpen ? t.closeNavigation : t.openNavigation}
              aria-expanded={isOpen}
            />
          )}
          <Brand isCompact={account !== undefined} />
          {accountSwitcher}
        </Group>
        <Group gap={4} wrap="nowrap">
          <LanguageSwitch />
          <ColorSchemeSwitch />
          {userMenu}
          {signInAgain}
        </Group>
      </AppShell.Header>
      {account && (
        <AppShell.Navbar p="xs" aria-label={t.navigation}>
          <DeskNavigation accountId={account.id} sections={account.sections} onNavigate={close} />
        </AppShell.Navbar>
      )}
      <AppShell.Main id="content" tabIndex={-1} className={classes.main}>
        <div className={classes.content}>
          {notices}
          {children}
        </div>
      </AppShell.Main>
    </AppShell>
  );
}
