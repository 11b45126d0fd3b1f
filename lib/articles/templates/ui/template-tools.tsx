"use client";

import { ActionIcon, Menu, Modal, Stack, TextInput } from "@mantine/core";
import { IconDots, IconPencil, IconTrash } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { deleteTemplateAction, updateTemplateAction } from "@/lib/articles/templates/actions";
import { templatesMessages } from "@/lib/articles/templates/messages";
import type { ArticleTemplate } from "@/lib/articles/templates/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { DialogFoot } from "@/lib/ui/dialog-foot";
import { FormFailure } from "@/lib/ui/form-failure";
import { notifyDone, notifyFailure } from "@/lib/ui/notify";
import { useActionCall } from "@/lib/ui/use-action-call";
import { useConfirm } from "@/lib/ui/use-confirm";

type TemplateToolsProps = { accountId: string; template: ArticleTemplate; onChanged: () => void };

/** What can be done with a template of the account beside beginning with it. */
export function TemplateTools({ accountId, template, onChanged }: TemplateToolsProps) {
  const t = useMessages(templatesMessages).manage;
  const confirm = useConfirm();
  const { call } = useActionCall();
  const [isRenaming, setIsRenaming] = useState(false);
  const remove = async () => {
    const question = { title: t.title(template.name), body: t.body, confirm: t.delete, isDangerous: true };
    if (!(await confirm(question))) return;
    const result = await call(() => deleteTemplateAction(accountId, { id: template.id }));
    if (!result.ok) return notifyFailure(result.message);
    notifyDone(t.deleted);
    onChanged();
  };
  return (
    <>
      <Menu withinPortal position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" radius="xl" aria-label={t.more(template.name)}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setIsRenaming(true)}>
            {t.rename}
          </Menu.Item>
          <Menu.Item
            color="red"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => void remove()}
          >
            {t.delete}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isRenaming && (
        <RenameDialog
          accountId={accountId}
          template={template}
          onClose={() => setIsRenaming(false)}
          onChanged={onChanged}
        />
      )}
    </>
  );
}

function RenameDialog({
  accountId,
  template,
  onClose,
  onChanged,
}: TemplateToolsProps & { onClose: () => void }) {
  const t = useMessages(templatesMessages);
  const { call, isPending, failure } = useActionCall();
  const [name, setName] = useState(template.name);
  const [folder, setFolder] = useState(template.folder);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const result = await call(() => updateTemplateAction(accountId, { id: template.id, name, folder }));
    if (!result.ok) return;
    notifyDone(t.manage.renamed);
    onClose();
    onChanged();
  };
  const { fieldErrors } = failure ?? {};
  return (
    <Modal opened onClose={onClose} title={t.manage.renameOf(template.name)} withCloseButton={false}>
      <form onSubmit={(event) => void save(event)} noValidate>
        <Stack>
          <FormFailure failure={fieldErrors?.name || fieldErrors?.folder ? null : failure} />
          <TextInput
            label={t.save.name}
            withAsterisk
            value={name}
            error={fieldErrors?.name}
            data-autofocus
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
          <TextInput
            label={t.save.folder}
            value={folder}
            error={fieldErrors?.folder}
            onChange={({ currentTarget }) => setFolder(currentTarget.value)}
          />
          <DialogFoot onCancel={onClose} isPending={isPending} idle={t.save.confirm} busy={t.save.busy} />
        </Stack>
      </form>
    </Modal>
  );
}
