"use client";

import { Alert, Button, Text } from "@mantine/core";
import { Suspense, use, useState } from "react";
import { publishFileAnewAction, readEarlierContentAction } from "@/lib/menu/files/actions";
import { menuFileMessages } from "@/lib/menu/files/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { notifyDone, notifyFailure } from "@/lib/ui/notify";
import { useActionCall } from "@/lib/ui/use-action-call";
import { useConfirm } from "@/lib/ui/use-confirm";

type MenuFileNoteProps = {
  accountId: string;
  /** Its address changes with what it holds. */
  file: { id: string; url: string };
  canEdit: boolean;
};

/** Of a file that was replaced while live menus send it: that they send the old content, and the way to the new one. */
export function MenuFileNote({ file, ...props }: MenuFileNoteProps) {
  return <AskedNote key={file.url} fileId={file.id} {...props} />;
}

type NoteProps = { accountId: string; fileId: string; canEdit: boolean };

function AskedNote(props: NoteProps) {
  const ask = () =>
    // Without an answer nothing is said; the button in the menu says it as well.
    readEarlierContentAction(props.accountId, { id: props.fileId }).catch(() => null);
  const [asked, setAsked] = useState(ask);
  return (
    <Suspense>
      <Note {...props} asked={asked} onChanged={() => setAsked(ask)} />
    </Suspense>
  );
}

type Asked = Promise<Awaited<ReturnType<typeof readEarlierContentAction>> | null>;

function Note({
  accountId,
  fileId,
  canEdit,
  asked,
  onChanged,
}: NoteProps & { asked: Asked; onChanged: () => void }) {
  const t = useMessages(menuFileMessages);
  const confirm = useConfirm();
  const { call, isPending } = useActionCall();
  const result = use(asked);
  if (!result?.ok) return null;
  const { buttons, conditionalMenus } = result.data;
  if (buttons.length + conditionalMenus.length === 0) return null;
  const publish = async () => {
    if (!(await confirm(t.question))) return;
    const answer = await call(() => publishFileAnewAction(accountId, { id: fileId }));
    onChanged();
    if (!answer.ok) return notifyFailure(answer.message);
    const { conditional } = answer.data;
    if (conditional?.type === "waiting") notifyFailure(t.waiting);
    else if (conditional?.type === "failed") notifyFailure(t.failed(conditional.message));
    else notifyDone(t.done);
  };
  return (
    <Alert color="orange" title={t.title} role="status">
      {buttons.length > 0 && <Text size="sm">{t.menu(buttons)}</Text>}
      {conditionalMenus.length > 0 && (
        <Text size="sm">{t.conditional(conditionalMenus.map(({ name }) => name))}</Text>
      )}
      {canEdit && (
        <Button size="compact-sm" mt="xs" loading={isPending} onClick={() => void publish()}>
          {t.publish}
        </Button>
      )}
    </Alert>
  );
}
