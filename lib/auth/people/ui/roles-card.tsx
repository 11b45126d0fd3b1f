"use client";

import { Group, NativeSelect, Text } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { setRoleAction } from "@/lib/auth/people/actions";
import { peopleMessages } from "@/lib/auth/people/messages";
import type { PersonView } from "@/lib/auth/people/types";
import { MEMBER_ROLES, type MemberRole, parseMemberRole } from "@/lib/auth/roles";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { SectionCard } from "@/lib/ui/section-card";
import { SubmitButton } from "@/lib/ui/submit-button";
import classes from "./people.module.css";
import { RemoveButton } from "./people-list";
import { RoleSelect } from "./role-select";
import { usePeopleCall } from "./use-people-call";

type RolesCardProps = {
  person: PersonView;
  accounts: readonly { id: string; name: string }[];
  isReader: boolean;
};

/** What a person may do in which account. */
export function RolesCard({ person, accounts, isReader }: RolesCardProps) {
  const { person: t, roleOf } = useMessages(peopleMessages);
  if (person.isOwner)
    return (
      <SectionCard title={t.rolesTitle}>
        <Text size="sm">{t.ownerNote}</Text>
      </SectionCard>
    );
  const others = accounts.filter(({ id }) => person.roles.every(({ accountId }) => accountId !== id));
  return (
    <SectionCard title={t.rolesTitle}>
      {person.roles.length === 0 && <Text size="sm">{t.none}</Text>}
      <ul className={classes.list} aria-label={t.rolesTitle}>
        {person.roles.map(({ accountId, accountName, role }) => (
          <li key={accountId} className={`${classes.row} ${classes.plain}`}>
            <Text size="sm" className={classes.words}>
              {accountName}
            </Text>
            <div className={classes.controls}>
              <RoleSelect accountId={accountId} person={person} role={role} label={roleOf(accountName)} />
              <RemoveButton accountId={accountId} person={person} />
            </div>
          </li>
        ))}
      </ul>
      {!isReader && others.length > 0 && (
        // Of the next account, once one has been chosen.
        <AddRole key={others.length} person={person} accounts={others} />
      )}
    </SectionCard>
  );
}

function AddRole({ person, accounts }: Pick<RolesCardProps, "person" | "accounts">) {
  const { person: t, roles } = useMessages(peopleMessages);
  const call = usePeopleCall();
  const [accountId, setAccountId] = useState(accounts[0]?.id ?? "");
  const [role, setRole] = useState<MemberRole>("editor");
  const [isPending, setIsPending] = useState(false);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    setIsPending(true);
    await call({
      action: () => setRoleAction(accountId, { userId: person.id, role, was: null }),
      done: t.added(accounts.find(({ id }) => id === accountId)?.name ?? ""),
    });
    setIsPending(false);
  };
  return (
    <form onSubmit={(event) => void add(event)}>
      <Group align="flex-end" gap="sm" mt="md">
        <NativeSelect
          label={t.add}
          value={accountId}
          onChange={(event) => setAccountId(event.currentTarget.value)}
          data={accounts.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <NativeSelect
          label={t.addRole}
          value={role}
          onChange={(event) => setRole(parseMemberRole(event.currentTarget.value))}
          data={MEMBER_ROLES.map((value) => ({ value, label: roles[value] }))}
        />
        <SubmitButton variant="default" isPending={isPending} idle={t.addSubmit} busy={t.addBusy} />
      </Group>
    </form>
  );
}
