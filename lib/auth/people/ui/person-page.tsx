"use client";

import { Stack } from "@mantine/core";
import { peopleMessages } from "@/lib/auth/people/messages";
import type { PersonView, SessionView } from "@/lib/auth/people/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { PageHeader } from "@/lib/ui/page-header";
import { AccessCard } from "./access-card";
import { Marks } from "./people-list";
import { RolesCard } from "./roles-card";
import { SessionsCard } from "./sessions-card";

type PersonPageProps = {
  person: PersonView;
  sessions: readonly SessionView[];
  accounts: readonly { id: string; name: string }[];
  isReader: boolean;
};

/** Everything about what one person may do, for the owners. */
export function PersonPage({ person, sessions, accounts, isReader }: PersonPageProps) {
  const t = useMessages(peopleMessages);
  return (
    <Stack maw="44rem" mx="auto" gap="lg">
      <PageHeader
        title={person.name}
        description={
          <>
            {person.email} <Marks person={person} isReader={isReader} />
          </>
        }
        back={{ href: "/people", label: t.title }}
      />
      <RolesCard person={person} accounts={accounts} isReader={isReader} />
      <AccessCard person={person} isReader={isReader} />
      <SessionsCard sessions={sessions} person={isReader ? undefined : person} />
    </Stack>
  );
}
