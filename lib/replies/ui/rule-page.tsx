"use client";

import { Box } from "@mantine/core";
import { useRouter } from "next/navigation";
import type { FollowUpTotals } from "@/lib/follow-ups/types";
import { FollowUpTotalsCard } from "@/lib/follow-ups/ui/embedded/follow-up-totals-card";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { repliesMessages } from "@/lib/replies/messages";
import type { Trigger } from "@/lib/replies/schema";
import type { CodeChoice, ListedRule, Loss, MenuKey, ShownCards } from "@/lib/replies/types";
import { NO_CARDS } from "@/lib/replies/ui/embedded/shown-cards";
import { PageHeader } from "@/lib/ui/page-header";
import { DeleteRuleButton } from "./delete-rule-button";
import { LossAlert } from "./loss-alert";
import { RuleForm } from "./rule-form";

type Choices = { codes: CodeChoice[]; menuKeys: MenuKey[] };
type RulePageProps = Choices & {
  accountId: string;
  rule: ListedRule;
  cards: ShownCards;
  /** Null where none followed an answer lately. */
  followUps: FollowUpTotals | null;
  /** What other rules take of it. */
  losses: Loss[];
  canEdit: boolean;
};

export function RulePage(props: RulePageProps) {
  const { accountId, rule, cards, codes, menuKeys, followUps, losses, canEdit } = props;
  const t = useMessages(repliesMessages);
  const router = useRouter();
  const list = `/accounts/${accountId}/replies`;
  return (
    <>
      <PageHeader
        title={rule.name}
        back={{ href: list, label: t.title }}
        actions={
          canEdit && (
            <DeleteRuleButton accountId={accountId} rule={rule} onDeleted={() => router.push(list)} />
          )
        }
      />
      {losses.length > 0 && (
        <LossAlert accountId={accountId} rule={rule} losses={losses} names={{ codes, menuKeys }} />
      )}
      <RuleForm
        key={rule.id}
        accountId={accountId}
        rule={rule}
        cards={cards}
        codes={codes}
        menuKeys={menuKeys}
        canEdit={canEdit}
        triggers={[]}
      />
      {followUps && (
        <Box mt="lg">
          <FollowUpTotalsCard totals={followUps} />
        </Box>
      )}
    </>
  );
}

type NewRulePageProps = Choices & {
  accountId: string;
  /** What the page that led here already knows. */
  triggers: Trigger[];
};

export function NewRulePage(props: NewRulePageProps) {
  const t = useMessages(repliesMessages);
  return (
    <>
      <PageHeader
        title={t.newTitle}
        back={{ href: `/accounts/${props.accountId}/replies`, label: t.title }}
      />
      <RuleForm {...props} rule={null} cards={NO_CARDS} canEdit />
    </>
  );
}
