"use client";

import { ActionIcon, Text } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useWatch } from "react-hook-form";
import type { SetArticle } from "@/lib/articles/sets/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { findArticlesAction } from "@/lib/replies/actions";
import { LIMITS } from "@/lib/replies/limits";
import { repliesMessages } from "@/lib/replies/messages";
import { errorOf } from "@/lib/ui/form-errors";
import { PickerButton } from "@/lib/ui/picker-button";
import { Picture } from "@/lib/ui/picture";
import classes from "./news-field.module.css";
import { ReachNote } from "./reach-note";
import type { ReplyCardProps } from "./rule-form-type";

type NewsFieldProps = Pick<ReplyCardProps, "accountId" | "form" | "index" | "cards" | "onCardChosen">;

/** A reply of link cards, chosen from the account's articles. */
export function NewsField({ accountId, form, index, cards, onCardChosen }: NewsFieldProps) {
  const t = useMessages(repliesMessages);
  const name = `replies.${index}.articleIds` as const;
  const ids = useWatch({ control: form.control, name }) ?? [];
  const error = errorOf(form, name);
  const change = (changed: string[]) =>
    form.setValue(name, changed, { shouldDirty: true, shouldValidate: true });
  const find = async (search: string) => {
    const result = await findArticlesAction(accountId, { search });
    if (!result.ok) return result;
    const choices = result.data
      .filter(({ id }) => !ids.includes(id))
      .map((article) => ({ ...article, note: article.description }));
    return { ok: true as const, data: choices };
  };
  const sent = ids
    .flatMap((id) => cards.articles.find((card) => card.id === id) ?? [])
    .filter(({ standing }) => standing !== "unpublished");
  return (
    <>
      {ids.length > 0 && (
        <ul className={classes.list}>
          {ids.map((id) => (
            <ChosenCard
              key={id}
              card={cards.articles.find((card) => card.id === id)}
              onRemove={() => change(ids.filter((other) => other !== id))}
            />
          ))}
        </ul>
      )}
      {ids.length < LIMITS.articles && (
        <PickerButton
          variant="default"
          size="compact-sm"
          words={{
            title: t.picker.articles,
            search: t.picker.search,
            empty: t.picker.noArticles,
            failed: t.picker.failed,
            choose: t.picker.choose,
          }}
          create={{ href: `/accounts/${accountId}/articles/new`, label: t.picker.newArticle }}
          find={find}
          onChoose={(article) => {
            const { title, description, pictureUrl, url } = article;
            const card = { id: article.id, title, description, pictureUrl, url, standing: "open" as const };
            onCardChosen({ articles: [card] });
            change([...ids, article.id]);
          }}
        >
          {ids.length === 0 ? t.replies.chooseArticle : t.replies.chooseMore}
        </PickerButton>
      )}
      {error && (
        <Text size="xs" c="red" mt={6} role="alert">
          {error}
        </Text>
      )}
      <ReachNote form={form} index={index} articles={sent} />
    </>
  );
}

type ChosenCardProps = { card: SetArticle | undefined; onRemove: () => void };

function ChosenCard({ card, onRemove }: ChosenCardProps) {
  const t = useMessages(repliesMessages).replies;
  const title = card?.title ?? t.articleGone;
  return (
    <li className={classes.card}>
      <Picture url={card?.pictureUrl ?? ""} className={classes.cover} />
      <div className={classes.title}>
        <Text size="sm" lineClamp={2}>
          {title}
        </Text>
        {card && card.standing !== "open" && (
          <Text size="xs" c="orange.8">
            {card.standing === "unpublished" ? t.unpublishedArticle : t.takenDownArticle}
          </Text>
        )}
      </div>
      <ActionIcon variant="subtle" color="gray" aria-label={t.removeArticle(title)} onClick={onRemove}>
        <IconX size={16} />
      </ActionIcon>
    </li>
  );
}
