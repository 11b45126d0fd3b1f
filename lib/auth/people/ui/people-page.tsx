"use client";

import { Button, Stack } from "@mantine/core";
import { IconSearchOff, IconUserPlus, IconUsers } from "@tabler/icons-react";
import { useState } from "react";
import { peopleMessages } from "@/lib/auth/people/messages";
import type { OpenLink, PersonView } from "@/lib/auth/people/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import type { Page } from "@/lib/platform/page";
import { CursorPager } from "@/lib/ui/cursor-pager";
import { EmptyState } from "@/lib/ui/empty-state";
import { LinkButton } from "@/lib/ui/link-button";
import { ListToolbar } from "@/lib/ui/list-toolbar";
import { PageHeader } from "@/lib/ui/page-header";
import { InviteDialog } from "./invite-dialog";
import { OpenLinks } from "./open-links";
import { PeopleList } from "./people-list";

type PeoplePageProps = {
  /** Absent on the page of all accounts. */
  accountId?: string;
  accounts?: readonly { id: string; name: string }[];
  people: Page<PersonView>;
  links: Page<OpenLink>;
  readerId: string;
  isOwner: boolean;
  /** Words were searched for, so that an empty list means something else. */
  isSearch: boolean;
};

/** Who may come in: to an account, or to any. */
export function PeoplePage({
  accountId,
  accounts,
  people,
  links,
  readerId,
  isOwner,
  isSearch,
}: PeoplePageProps) {
  const t = useMessages(peopleMessages);
  const [isInviting, setIsInviting] = useState(false);
  const actions = (
    <>
      {accountId !== undefined && isOwner && (
        <LinkButton href="/people" variant="default">
          {t.all}
        </LinkButton>
      )}
      <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => setIsInviting(true)}>
        {t.invite.open}
      </Button>
    </>
  );
  return (
    <>
      <PageHeader
        title={t.title}
        description={accountId === undefined ? t.ofDesk : t.ofAccount}
        actions={actions}
      />
      <ListToolbar search={t.search} />
      <Stack gap="lg">
        {people.rows.length > 0 && (
          <PeopleList people={people.rows} readerId={readerId} accountId={accountId} isOwner={isOwner} />
        )}
        {people.rows.length === 0 &&
          (isSearch ? (
            <EmptyState icon={<IconSearchOff />} {...t.nothingFound} />
          ) : (
            <EmptyState icon={<IconUsers />} {...t.empty} />
          ))}
        <CursorPager next={people.next} />
        <OpenLinks accountId={accountId} links={links.rows} next={links.next} />
      </Stack>
      {isInviting && (
        <InviteDialog accountId={accountId} accounts={accounts} onClose={() => setIsInviting(false)} />
      )}
    </>
  );
}
