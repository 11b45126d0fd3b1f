"use client";

import { Paper, Text } from "@mantine/core";
import Link from "next/link";
import { useLocale, useMessages } from "@/lib/platform/i18n/locale-context";
import { repliesMessages } from "@/lib/replies/messages";
import type { Reply, Trigger } from "@/lib/replies/schema";
import type { ListedRule, Loss, ShownFaces, TriggerNames } from "@/lib/replies/types";
import { Picture } from "@/lib/ui/picture";
import { DeleteRuleButton } from "./delete-rule-button";
import { EnabledSwitch } from "./enabled-switch";
import { LossNote } from "./loss-note";
import classes from "./rule-rows.module.css";
import { describeReply, describeTrigger } from "./words";

const SHOWN_TRIGGERS = 6;

type RuleRowsProps = {
  accountId: string;
  rules: ListedRule[];
  cards: ShownFaces;
  names: TriggerNames;
  /** By rule. */
  losses: Readonly<Record<string, Loss[]>>;
  canEdit: boolean;
};

/** Plain elements where there are fifty of each: a component's own cost is a third of what the server takes for a page. */
export function RuleRows({ accountId, rules, cards, names, losses, canEdit }: RuleRowsProps) {
  const t = useMessages(repliesMessages).list;
  return (
    <Paper withBorder radius="lg" style={{ overflow: "hidden" }}>
      <ul className={classes.list}>
        {rules.map((rule) => (
          <li key={rule.id} className={classes.item}>
            <div className={classes.control}>
              <EnabledSwitch accountId={accountId} rule={rule} canEdit={canEdit} />
            </div>
            <div>
              <div className={classes.title}>
                <Link href={`/accounts/${accountId}/replies/${rule.id}`} className={classes.link}>
                  {rule.name}
                </Link>
                {rule.priority !== 0 && <span className={classes.priority}>{t.priority(rule.priority)}</span>}
              </div>
              <TriggerChips triggers={rule.triggers} names={names} />
              {losses[rule.id] && (
                <LossNote losses={losses[rule.id] ?? []} triggers={rule.triggers.length} names={names} />
              )}
            </div>
            <ReplySummary rule={rule} cards={cards} />
            {canEdit && (
              <div className={classes.control}>
                <DeleteRuleButton accountId={accountId} rule={rule} isIcon />
              </div>
            )}
          </li>
        ))}
      </ul>
    </Paper>
  );
}

function TriggerChips({ triggers, names }: { triggers: Trigger[]; names: TriggerNames }) {
  const t = useMessages(repliesMessages).list;
  const locale = useLocale();
  const rest = triggers.length - SHOWN_TRIGGERS;
  if (triggers.length === 0)
    return (
      <Text size="sm" c="red">
        {t.unreadable}
      </Text>
    );
  return (
    <div className={classes.chips}>
      {triggers.slice(0, SHOWN_TRIGGERS).map((trigger) => (
        <span key={JSON.stringify(trigger)} className={classes.chip}>
          {describeTrigger(trigger, locale, names)}
        </span>
      ))}
      {rest > 0 && <span className={classes.chip}>{t.more(rest)}</span>}
    </div>
  );
}

/** The first reply, and how many there are. */
function ReplySummary({ rule, cards }: { rule: ListedRule; cards: ShownFaces }) {
  const t = useMessages(repliesMessages);
  const locale = useLocale();
  const [first] = rule.replies;
  const count = rule.replies.length;
  const face = first && faceOf(first, cards);
  return (
    <div className={classes.reply}>
      {face && <Picture url={face.pictureUrl} className={classes.cover} />}
      <div className={classes.said}>
        {first ? describeReply(first, locale, cards) : t.replies.types.none}
        {count > 1 && ` (${rule.replyMode === "random" ? t.list.random : t.list.moreReplies(count)})`}
      </div>
    </div>
  );
}

function faceOf(reply: Reply, { articles, sets }: ShownFaces) {
  if (reply.type === "news") return articles.find(({ id }) => id === reply.articleIds[0]);
  return reply.type === "newsSet" ? sets.find(({ id }) => id === reply.setId) : undefined;
}
