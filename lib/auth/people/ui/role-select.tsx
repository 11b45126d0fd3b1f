"use client";

import { NativeSelect } from "@mantine/core";
import { setRoleAction } from "@/lib/auth/people/actions";
import { peopleMessages } from "@/lib/auth/people/messages";
import { MEMBER_ROLES, type MemberRole } from "@/lib/auth/roles";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { usePeopleCall } from "./use-people-call";

type RoleSelectProps = {
  accountId: string;
  person: { id: string; name: string };
  role: MemberRole;
  /** Where one person has several: what tells this one from the others. */
  label?: string;
};

/** What a person may do in an account; choosing another role gives it at once. */
export function RoleSelect({ accountId, person, role, label }: RoleSelectProps) {
  const t = useMessages(peopleMessages);
  const call = usePeopleCall();
  const choose = (chosen: string) => {
    const next = MEMBER_ROLES.find((one) => one === chosen);
    if (!next || next === role) return;
    void call({
      action: () => setRoleAction(accountId, { userId: person.id, role: next, was: role }),
      done: t.roleChanged(person.name, t.roles[next]),
    });
  };
  return (
    <NativeSelect
      size="xs"
      w="8.5rem"
      aria-label={label ?? t.roleOf(person.name)}
      // What is stored, not what was chosen: a refusal leaves it as it is.
      value={role}
      onChange={(event) => choose(event.currentTarget.value)}
      data={MEMBER_ROLES.map((value) => ({ value, label: t.roles[value] }))}
    />
  );
}
