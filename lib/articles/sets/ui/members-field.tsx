"use client";

import { Input, Text } from "@mantine/core";
import { findMembersAction } from "@/lib/articles/sets/actions";
import { SET_LIMITS } from "@/lib/articles/sets/limits";
import { setsMessages } from "@/lib/articles/sets/messages";
import { standingMessages } from "@/lib/articles/sets/standing-messages";
import type { SetArticle } from "@/lib/articles/sets/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { PickerButton } from "@/lib/ui/picker-button";
import { MemberList } from "./member-list";

type MembersFieldProps = {
  accountId: string;
  canEdit: boolean;
  members: SetArticle[];
  error: string | undefined;
  onOrder: (members: SetArticle[]) => void;
  onAdd: (article: SetArticle) => void;
};

/** The articles of a set: chosen, put in order, taken out. */
export function MembersField({ accountId, canEdit, members, error, onOrder, onAdd }: MembersFieldProps) {
  const t = useMessages(setsMessages);
  const standings = useMessages(standingMessages);
  const isFull = members.length >= SET_LIMITS.articles;
  const find = async (search: string) => {
    const result = await findMembersAction(accountId, { search });
    if (!result.ok) return result;
    const choices = result.data
      .filter(({ id }) => members.every((member) => member.id !== id))
      .map((article) => ({
        ...article,
        title: article.title || t.untitled,
        note: article.standing === "open" ? article.description : standings[article.standing],
        article,
      }));
    return { ok: true as const, data: choices };
  };
  return (
    <Input.Wrapper
      label={t.members}
      description={t.membersHint}
      labelElement="div"
      withAsterisk
      error={error}
      inputWrapperOrder={["label", "description", "input", "error"]}
    >
      {members.length === 0 ? (
        <Text size="sm" c="dimmed" my="xs">
          {t.noMembers}
        </Text>
      ) : (
        <MemberList members={members} canEdit={canEdit} onOrder={onOrder} />
      )}
      {members.some(({ standing }) => standing !== "open") && (
        <Text size="xs" c="dimmed" mb="xs">
          {t.leftOut}
        </Text>
      )}
      {isFull ? (
        <Text size="xs" c="dimmed">
          {t.full}
        </Text>
      ) : (
        <PickerButton
          variant="default"
          words={t.picker}
          create={{ href: `/accounts/${accountId}/articles/new`, label: t.picker.create }}
          find={find}
          onChoose={({ article }) => onAdd(article)}
        >
          {members.length === 0 ? t.choose : t.chooseMore}
        </PickerButton>
      )}
    </Input.Wrapper>
  );
}
