"use client";

import { Modal, NativeSelect, Stack, TextInput } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { inviteMemberAction, inviteOwnerAction } from "@/lib/auth/people/actions";
import { peopleMessages } from "@/lib/auth/people/messages";
import type { NewLink } from "@/lib/auth/people/types";
import { MEMBER_ROLES, parseMemberRole } from "@/lib/auth/roles";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { DialogFoot } from "@/lib/ui/dialog-foot";
import { FormFailure } from "@/lib/ui/form-failure";
import { useActionForm } from "@/lib/ui/use-action-form";
import { NewLinkView } from "./new-link";

/** Stands for all accounts among the ids of accounts. */
const ALL = "*";

type InviteDialogProps = {
  /** The account at hand. */
  accountId?: string;
  /** The accounts to choose among, where none is at hand. */
  accounts?: readonly { id: string; name: string }[];
  onClose: () => void;
};

/** Asks whom to invite, and shows the link. */
export function InviteDialog(props: InviteDialogProps) {
  const t = useMessages(peopleMessages).invite;
  const [link, setLink] = useState<NewLink | null>(null);
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t.title}
      withCloseButton={false}
      centered
      // A press beside it would lose the link for good.
      closeOnClickOutside={link === null}
      closeOnEscape={link === null}
    >
      {link ? (
        <NewLinkView link={link} purpose="invitation" onDone={props.onClose} />
      ) : (
        <InviteForm {...props} onMade={setLink} />
      )}
    </Modal>
  );
}

function InviteForm({
  accountId,
  accounts,
  onClose,
  onMade,
}: InviteDialogProps & { onMade: (link: NewLink) => void }) {
  const { invite: t, roles, roleHints } = useMessages(peopleMessages);
  const router = useRouter();
  const { form, submit, field, isPending, failure } = useActionForm({
    schema: () => import("@/lib/auth/people/schema").then((schemas) => schemas.inviteFormSchema),
    defaultValues: { email: "", role: "editor", account: accountId ?? accounts?.[0]?.id ?? ALL },
    action: ({ email, role, account }) =>
      account === ALL
        ? inviteOwnerAction({ email })
        : inviteMemberAction(account, { email, role: parseMemberRole(role) }),
    onDone: (link) => {
      onMade(link);
      router.refresh();
    },
  });
  const [account, role] = form.watch(["account", "role"]);
  const isOwner = account === ALL;
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <FormFailure failure={failure} />
        <TextInput
          type="email"
          label={t.email}
          description={t.emailHint}
          autoComplete="off"
          data-autofocus
          {...field("email")}
        />
        {accounts && (
          <NativeSelect
            label={t.account}
            description={isOwner ? roleHints.owner : undefined}
            data={[
              ...accounts.map(({ id, name }) => ({ value: id, label: name })),
              { value: ALL, label: t.asOwner },
            ]}
            {...field("account")}
          />
        )}
        {!isOwner && (
          <NativeSelect
            label={t.role}
            description={roleHints[parseMemberRole(role)]}
            data={MEMBER_ROLES.map((value) => ({ value, label: roles[value] }))}
            {...field("role")}
          />
        )}
        <DialogFoot onCancel={onClose} isPending={isPending} idle={t.submit} busy={t.busy} />
      </Stack>
    </form>
  );
}
