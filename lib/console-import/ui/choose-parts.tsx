"use client";

import { Alert, Button, Checkbox, Group, Paper, Stack, Text } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { importPartsAction } from "@/lib/console-import/actions";
import { importMessages } from "@/lib/console-import/messages";
import type { ImportResult, ImportView, ShownPart } from "@/lib/console-import/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { LinkButton } from "@/lib/ui/link-button";
import { notifyFailure } from "@/lib/ui/notify";
import { useActionCall } from "@/lib/ui/use-action-call";
import { AfterwardsCard } from "./afterwards-card";
import classes from "./import.module.css";
import { PartRow } from "./part-row";

/** What was found, by what it is; what can be imported is chosen to begin with. */
export function ChooseParts({ view, token }: { view: ImportView; token: string }) {
  const t = useMessages(importMessages);
  const { accountId, parts, isAnswering, draft } = view;
  const router = useRouter();
  const { call, isPending } = useActionCall();
  const importable = parts.filter(isImportable);
  const [chosen, setChosen] = useState<readonly string[]>(() =>
    importable.filter(isFresh).map(({ key }) => key),
  );
  const [answerAtOnce, setAnswerAtOnce] = useState(!isAnswering);
  const [result, setResult] = useState<ImportResult | null>(null);
  const open = importable.filter(({ key }) => chosen.includes(key));
  const nameOf = (part: ShownPart) => part.name || t.kinds[part.kind];
  const run = async () => {
    setResult(null);
    const keys = open.map(({ key }) => key);
    const input = { token, keys, answerAtOnce, draftRevision: draft.revision };
    const answer = await call(() => importPartsAction(accountId, input));
    if (!answer.ok) return notifyFailure(answer.message);
    setResult(answer.data);
    setChosen([]);
    router.refresh();
  };
  return (
    <Stack gap="md">
      <AfterwardsCard parts={parts} />
      {importable.length > 1 && (
        <Checkbox
          label={t.chooseAll(importable.length)}
          checked={open.length === importable.length}
          indeterminate={open.length > 0 && open.length < importable.length}
          onChange={(event) => setChosen(event.currentTarget.checked ? importable.map(({ key }) => key) : [])}
        />
      )}
      <ul className={classes.parts}>
        {parts.map((part) => (
          <PartRow
            key={part.key}
            part={part}
            name={nameOf(part)}
            draftButtons={draft.buttons}
            isChosen={chosen.includes(part.key)}
            onChoose={
              isImportable(part)
                ? (isChosen) =>
                    setChosen((before) =>
                      isChosen ? [...before, part.key] : before.filter((key) => key !== part.key),
                    )
                : null
            }
          />
        ))}
      </ul>
      <div aria-live="polite">
        {result && <ImportOutcome accountId={accountId} parts={parts} result={result} />}
      </div>
      {importable.length > 0 && (
        <Paper withBorder radius="lg" p="md" className={classes.foot}>
          <Group justify="space-between" gap="md">
            <Checkbox
              label={t.atOnce}
              description={isAnswering ? t.atOnceHint.live : t.atOnceHint.new}
              checked={answerAtOnce}
              onChange={(event) => setAnswerAtOnce(event.currentTarget.checked)}
              className={classes.atOnce}
            />
            <Button
              disabled={open.length === 0}
              aria-disabled={isPending}
              onClick={() => isPending || void run()}
            >
              {isPending ? t.importing : t.import(open.length)}
            </Button>
          </Group>
        </Paper>
      )}
    </Stack>
  );
}

type ImportOutcomeProps = { accountId: string; parts: readonly ShownPart[]; result: ImportResult };

function ImportOutcome({ accountId, parts, result: { imported, refused } }: ImportOutcomeProps) {
  const t = useMessages(importMessages);
  const partOf = (key: string) => parts.find((part) => part.key === key);
  const hasMenu = imported.includes("menu");
  return (
    <Stack gap="sm">
      {refused.length > 0 && (
        <Alert color="red" role="alert" title={t.refused(refused.length)}>
          {refused.map(({ key, why }) => {
            const part = partOf(key);
            return (
              <Text key={key} size="sm">
                {t.refusedOne(part?.name || t.kinds[part?.kind ?? "keyword"], why)}
              </Text>
            );
          })}
        </Alert>
      )}
      {imported.length > 0 && (
        <Alert color="brand" title={t.done(imported.length)}>
          <Group gap="xs" mt="xs">
            {hasMenu && (
              <LinkButton href={`/accounts/${accountId}/menu`} size="compact-md">
                {t.next.menu}
              </LinkButton>
            )}
            <LinkButton href={`/accounts/${accountId}/replies`} size="compact-md" variant="default">
              {t.next.replies}
            </LinkButton>
            <LinkButton href={`/accounts/${accountId}/settings`} size="compact-md" variant="default">
              {t.next.settings}
            </LinkButton>
          </Group>
        </Alert>
      )}
    </Stack>
  );
}

function isImportable({ outcome, standing }: ShownPart): boolean {
  return outcome !== "lost" && standing !== "here" && standing !== "ours";
}

/** What somebody deleted or changed here is not brought back without being asked for. */
function isFresh({ standing, isEdited }: ShownPart): boolean {
  return standing !== "gone" && !isEdited;
}
