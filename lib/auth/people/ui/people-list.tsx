"use client";

import { Badge, Button, Paper, Text } from "@mantine/core";
import { removeMemberAction } from "@/lib/auth/people/actions";
import { peopleMessages } from "@/lib/auth/people/messages";
import type { PersonView } from "@/lib/auth/people/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { Initial } from "@/lib/ui/initial";
import { LinkButton } from "@/lib/ui/link-button";
import classes from "./people.module.css";
import { RoleSelect } from "./role-select";
import { usePeopleCall } from "./use-people-call";

type PeopleListProps = {
  people: readonly PersonView[];
  readerId: string;
  /** The account at hand, whose roles can be changed here. */
  accountId?: string;
  /** Whether the reader may see people across accounts. */
  isOwner: boolean;
};

/** People with what they may do: in the account at hand, or in all of them. */
export function PeopleList({ people, ...where }: PeopleListProps) {
  const t = useMessages(peopleMessages);
  return (
    <Paper withBorder radius="lg" style={{ overflow: "hidden" }}>
      <ul className={classes.list} aria-label={t.title}>
        {people.map((person) => (
          <PersonRow key={person.id} person={person} {...where} />
        ))}
      </ul>
    </Paper>
  );
}

function PersonRow({
  person,
  readerId,
  accountId,
  isOwner,
}: Omit<PeopleListProps, "people"> & { person: PersonView }) {
  const t = useMessages(peopleMessages);
  const isReader = person.id === readerId;
  const [membership] = person.roles;
  const canChange = accountId !== undefined && membership !== undefined && !isReader && !person.isOwner;
  return (
    <li className={classes.row}>
      <Initial name={person.name} size={36} isRound />
      <div className={classes.words}>
        <Text size="sm" fw={600} span>
          {person.name}
        </Text>{" "}
        <Marks person={person} isReader={isReader} />
        <Text size="xs" c="dimmed">
          {person.email}
        </Text>
        {accountId === undefined && <RolesInWords person={person} />}
      </div>
      <div className={classes.controls}>
        {canChange && <RoleSelect accountId={accountId} person={person} role={membership.role} />}
        {accountId !== undefined && !canChange && (
          <Text size="sm" c="dimmed">
            {person.isOwner ? t.roles.owner : membership && t.roles[membership.role]}
          </Text>
        )}
        {canChange && <RemoveButton accountId={accountId} person={person} />}
        {isOwner && (
          <LinkButton
            href={`/people/${person.id}`}
            size="compact-sm"
            variant="default"
            aria-label={t.openWho(person.name)}
          >
            {t.open}
          </LinkButton>
        )}
      </div>
    </li>
  );
}

/** What stands beside a name. */
export function Marks({ person, isReader }: { person: PersonView; isReader: boolean }) {
  const t = useMessages(peopleMessages);
  return (
    <>
      {isReader && (
        <Badge size="sm" variant="light">
          {t.you}
        </Badge>
      )}{" "}
      {person.isDisabled && (
        <Badge size="sm" variant="light" color="red">
          {t.disabled}
        </Badge>
      )}
    </>
  );
}

function RolesInWords({ person }: { person: PersonView }) {
  const t = useMessages(peopleMessages);
  const roles = person.roles.map(({ role, accountName }) => t.roleAt(t.roles[role], accountName));
  return (
    <Text size="xs" mt={2} lineClamp={2}>
      {person.isOwner ? t.roles.owner : roles.join(" · ") || t.noRole}
    </Text>
  );
}

/** Takes somebody out of an account, after asking. */
export function RemoveButton({
  accountId,
  person,
}: {
  accountId: string;
  person: { id: string; name: string };
}) {
  const t = useMessages(peopleMessages);
  const call = usePeopleCall();
  const remove = () =>
    call({
      question: {
        title: t.removeTitle(person.name),
        body: t.removeBody,
        confirm: t.remove,
        isDangerous: true,
      },
      action: () => removeMemberAction(accountId, { userId: person.id }),
      done: t.removed(person.name),
    });
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={t.removeWho(person.name)}
      onClick={() => void remove()}
    >
      {t.remove}
    </Button>
  );
}
