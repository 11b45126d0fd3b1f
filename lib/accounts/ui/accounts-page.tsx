"use client";

import { SimpleGrid } from "@mantine/core";
import { IconBroadcast, IconPlus } from "@tabler/icons-react";
import { accountsMessages } from "@/lib/accounts/messages";
import type { AccountSummary } from "@/lib/accounts/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { EmptyState } from "@/lib/ui/empty-state";
import { LinkButton } from "@/lib/ui/link-button";
import { PageHeader } from "@/lib/ui/page-header";
import { AccountCard } from "./account-card";
import classes from "./account-card.module.css";

/** @param canAdd the reader owns the installation */
export function AccountsPage({ accounts, canAdd }: { accounts: AccountSummary[]; canAdd: boolean }) {
  const t = useMessages(accountsMessages);
  const add = canAdd && (
    <LinkButton href="/accounts/new" leftSection={<IconPlus size={16} aria-hidden />}>
      {t.add}
    </LinkButton>
  );
  if (accounts.length === 0)
    return (
      <>
        <PageHeader title={t.title} />
        <EmptyState
          icon={<IconBroadcast />}
          title={t.empty.title}
          description={canAdd ? t.empty.owner : t.empty.member}
          action={add}
        />
      </>
    );
  return (
    <>
      <PageHeader title={t.title} description={t.description} actions={add} />
      <SimpleGrid component="ul" cols={{ base: 1, sm: 2, lg: 3 }} className={classes.list}>
        {accounts.map((account) => (
          <AccountCard key={account.id} account={account} />
        ))}
      </SimpleGrid>
    </>
  );
}
