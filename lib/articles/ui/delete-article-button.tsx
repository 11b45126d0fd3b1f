"use client";

import { ActionIcon, Anchor, Button, List, Modal, Stack, Text } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { notifyDone, notifyFailure } from "@/lib/ui/notify";
import { useConfirm } from "@/lib/ui/use-confirm";
import { deleteArticleAction } from "../actions";
import { articlesMessages } from "../messages";
import type { RuleUsingArticle } from "../types";

type DeleteArticleButtonProps = {
  accountId: string;
  article: { id: string; title: string };
  isIcon?: boolean;
  /** Called when it is gone; without it, the page at hand is read again. */
  onDeleted?: () => void;
};

/** Deletes an article after a question; while rules show it, names them instead. */
export function DeleteArticleButton({ accountId, article, isIcon, onDeleted }: DeleteArticleButtonProps) {
  const t = useMessages(articlesMessages).delete;
  const router = useRouter();
  const confirm = useConfirm();
  const [usedBy, setUsedBy] = useState<RuleUsingArticle[]>([]);
  const remove = async () => {
    const question = { title: t.title(article.title), body: t.body, confirm: t.confirm, isDangerous: true };
    if (!(await confirm(question))) return;
    const result = await deleteArticleAction(accountId, { id: article.id });
    if (!result.ok) return notifyFailure(result.message);
    if (!result.data.isDeleted) return setUsedBy(result.data.usedBy);
    notifyDone(t.done);
    if (onDeleted) onDeleted();
    else router.refresh();
  };
  return (
    <>
      {isIcon ? (
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={`${t.action} ${article.title}`}
          onClick={() => void remove()}
        >
          <IconTrash size={18} stroke={1.6} />
        </ActionIcon>
      ) : (
        <Button variant="default" leftSection={<IconTrash size={16} />} onClick={() => void remove()}>
          {t.action}
        </Button>
      )}
      <Modal opened={usedBy.length > 0} onClose={() => setUsedBy([])} title={t.usedTitle}>
        <Stack gap="sm">
          <Text size="sm">{t.usedBody}</Text>
          <RuleLinks accountId={accountId} rules={usedBy} />
          <Button variant="default" onClick={() => setUsedBy([])}>
            {t.close}
          </Button>
        </Stack>
      </Modal>
    </>
  );
}

/** Rules by name, each a link to its form. */
export function RuleLinks({ accountId, rules }: { accountId: string; rules: RuleUsingArticle[] }) {
  return (
    <List size="sm">
      {rules.map(({ id, name }) => (
        <List.Item key={id}>
          <Anchor component={Link} href={`/accounts/${accountId}/replies/${id}`}>
            {name}
          </Anchor>
        </List.Item>
      ))}
    </List>
  );
}
