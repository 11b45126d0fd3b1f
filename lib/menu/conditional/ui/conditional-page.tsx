"use client";

import { Alert, Stack } from "@mantine/core";
import { IconInfoCircle, IconPlus, IconUsersGroup } from "@tabler/icons-react";
import { useState } from "react";
import { domainsOf } from "@/lib/menu/conditional/domains";
import { menuConditionalMessages } from "@/lib/menu/conditional/messages";
import type { ConditionalMenuState } from "@/lib/menu/conditional/types";
import { MenuSections } from "@/lib/menu/ui/menu-sections";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { EmptyState } from "@/lib/ui/empty-state";
import { LinkButton } from "@/lib/ui/link-button";
import { PageHeader } from "@/lib/ui/page-header";
import { SectionCard } from "@/lib/ui/section-card";
import { useKeptFocus } from "@/lib/ui/use-kept-focus";
import type { DeletedMenu } from "./delete-menu-button";
import { DeletedMenuBar } from "./deleted-menu-bar";
import { DomainNote } from "./domain-note";
import { MatchTrialCard, type RecentPerson } from "./match-trial-card";
import { PrecedenceList } from "./precedence-list";
import { PublishMenusButton } from "./publish-menus-button";

type ConditionalPageProps = {
  accountId: string;
  canEdit: boolean;
  /** What is matched first comes first. */
  menus: readonly ConditionalMenuState[];
  hasDefault: boolean;
  /** Those who were heard of last, and what to call them. */
  recentFollowers: readonly RecentPerson[];
};

/** The menus that only some of the followers see. */
export function ConditionalPage(props: ConditionalPageProps) {
  const { accountId, canEdit, menus, hasDefault, recentFollowers } = props;
  const t = useMessages(menuConditionalMessages);
  const [deleted, setDeleted] = useState<DeletedMenu | null>(null);
  useKeptFocus();
  const add = canEdit && hasDefault && (
    <LinkButton
      href={`/accounts/${accountId}/menu/conditional/new`}
      variant={menus.length > 0 ? "default" : "filled"}
      data-focus-home={menus.length === 0 || undefined}
      leftSection={<IconPlus size={16} aria-hidden />}
    >
      {t.add}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={t.title}
        description={t.description}
        actions={
          <>
            {menus.length > 0 && add}
            {/* Without menus as well: those that were deleted here may still be at WeChat. */}
            {canEdit && hasDefault && (
              <PublishMenusButton accountId={accountId} variant={menus.length > 0 ? "filled" : "default"} />
            )}
          </>
        }
      />
      <MenuSections accountId={accountId} />
      <Stack gap="lg">
        {!hasDefault && <NeedsDefault accountId={accountId} />}
        {menus.length > 0 ? (
          <SectionCard title={t.list} description={t.listHint}>
            <Stack gap="md">
              <PrecedenceList
                // What was added, changed or published begins anew; what was moved is in its place already.
                key={keyOf(menus)}
                accountId={accountId}
                canEdit={canEdit}
                menus={menus}
                focusHome={deleted?.index ?? 0}
                onDeleted={setDeleted}
              />
              <DomainNote domains={domainsOf(menus.map(({ document }) => document))} />
            </Stack>
          </SectionCard>
        ) : (
          hasDefault && (
            <EmptyState
              icon={<IconUsersGroup />}
              title={t.empty.title}
              description={t.empty.description}
              action={add}
            />
          )
        )}
        {canEdit && hasDefault && <MatchTrialCard accountId={accountId} recentFollowers={recentFollowers} />}
      </Stack>
      {deleted && (
        <DeletedMenuBar
          key={deleted.restore}
          accountId={accountId}
          menu={deleted}
          onGone={() => setDeleted(null)}
        />
      )}
    </>
  );
}

function NeedsDefault({ accountId }: { accountId: string }) {
  const t = useMessages(menuConditionalMessages).needsDefault;
  return (
    <Alert color="yellow" icon={<IconInfoCircle aria-hidden />} title={t.title}>
      <Stack gap="sm" align="flex-start">
        {t.body}
        <LinkButton href={`/accounts/${accountId}/menu`} variant="default" size="compact-sm">
          {t.action}
        </LinkButton>
      </Stack>
    </Alert>
  );
}

function keyOf(menus: readonly ConditionalMenuState[]): string {
  return menus
    .map(({ id, revision, state }) => `${id}.${revision}.${state}`)
    .sort()
    .join(" ");
}
