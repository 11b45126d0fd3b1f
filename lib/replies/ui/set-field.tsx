"use client";

import { Alert, Group, Text } from "@mantine/core";
import { useWatch } from "react-hook-form";
import type { ShownSet } from "@/lib/articles/sets/types";
import { StandingBadge } from "@/lib/articles/sets/ui/embedded/standing-badge";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { findSetsAction } from "@/lib/replies/actions";
import { repliesMessages } from "@/lib/replies/messages";
import { errorOf } from "@/lib/ui/form-errors";
import { PickerButton } from "@/lib/ui/picker-button";
import { Picture } from "@/lib/ui/picture";
import { TextLink } from "@/lib/ui/text-link";
import classes from "./news-field.module.css";
import { ReachNote } from "./reach-note";
import type { ReplyCardProps } from "./rule-form-type";

type SetFieldProps = Pick<ReplyCardProps, "accountId" | "form" | "index" | "cards" | "onCardChosen">;

/** A reply that shows a set, chosen from the account's. */
export function SetField({ accountId, form, index, cards, onCardChosen }: SetFieldProps) {
  const t = useMessages(repliesMessages);
  const name = `replies.${index}.setId` as const;
  const id = useWatch({ control: form.control, name }) ?? "";
  const set = cards.sets.findLast((one) => one.id === id);
  const error = errorOf(form, name);
  const find = async (search: string) => {
    const result = await findSetsAction(accountId, { search });
    if (!result.ok) return result;
    return { ok: true as const, data: result.data.map((one) => toChoice(one, t.picker.setNote)) };
  };
  return (
    <>
      {id !== "" && <ChosenSet accountId={accountId} set={set} />}
      <PickerButton
        variant="default"
        size="compact-sm"
        words={{
          title: t.picker.sets,
          search: t.picker.search,
          empty: t.picker.noSets,
          failed: t.picker.failed,
          choose: t.picker.choose,
        }}
        create={{ href: `/accounts/${accountId}/articles/sets/new`, label: t.picker.newSet }}
        find={find}
        onChoose={(choice) => {
          onCardChosen({ sets: [choice.set] });
          form.setValue(name, choice.id, { shouldDirty: true, shouldValidate: true });
        }}
      >
        {id === "" ? t.replies.chooseSet : t.replies.changeSet}
      </PickerButton>
      {error && (
        <Text size="xs" c="red" mt={6} role="alert">
          {error}
        </Text>
      )}
      {set && <ReachNote form={form} index={index} articles={set.articles.filter(isOpen)} />}
    </>
  );
}

function ChosenSet({ accountId, set }: { accountId: string; set: ShownSet | undefined }) {
  const t = useMessages(repliesMessages).replies;
  if (!set)
    return (
      <Text size="sm" c="dimmed" mb="xs">
        {t.setGone}
      </Text>
    );
  const closed = set.articles.filter((article) => !isOpen(article)).length;
  return (
    <>
      <Group gap="sm" mb="xs">
        <Text size="sm" fw={600}>
          {set.name}
        </Text>
        <TextLink href={`/accounts/${accountId}/articles/sets/${set.id}`}>{t.openSet}</TextLink>
      </Group>
      <ol className={classes.list}>
        {set.articles.map((article) => (
          <li key={article.id} className={classes.card}>
            <Picture url={article.pictureUrl} className={classes.cover} />
            <Text size="sm" lineClamp={2} className={classes.title}>
              {article.title}
            </Text>
            <StandingBadge standing={article.standing} />
          </li>
        ))}
      </ol>
      {closed > 0 && (
        <Alert color="yellow" p="xs" mb="xs">
          {closed === set.articles.length ? t.emptySet : t.leftOut(closed)}
        </Alert>
      )}
    </>
  );
}

function toChoice(set: ShownSet, note: (count: number, titles: string) => string) {
  const titles = set.articles.map(({ title }) => title).join(" · ");
  return {
    id: set.id,
    title: set.name,
    note: note(set.articles.length, titles),
    pictureUrl: set.articles[0]?.pictureUrl ?? "",
    set,
  };
}

function isOpen({ standing }: ShownSet["articles"][number]): boolean {
  return standing === "open";
}
