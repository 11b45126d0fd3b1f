"use client";

import {
  Alert,
  Autocomplete,
  Badge,
  Button,
  Checkbox,
  Group,
  Paper,
  Progress,
  Stack,
  TagsInput,
  Text,
} from "@mantine/core";
import Link from "next/link";
import { useState } from "react";
import { bulkMessages } from "@/lib/articles/bulk/messages";
import { LIMITS } from "@/lib/articles/limits";
import type { KnownArticleWords } from "@/lib/articles/list-types";
import { fileMessages } from "@/lib/articles/writing/ui/file-messages";
import { sayFileProblem } from "@/lib/articles/writing/ui/say-file-problem";
import { sayLostPictures } from "@/lib/articles/writing/ui/say-lost-pictures";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { LinkButton } from "@/lib/ui/link-button";
import { useUnsavedChangesGuard } from "@/lib/ui/use-unsaved-changes-guard";
import type { FoundFiles, FoundText } from "./import-files";
import classes from "./import-page.module.css";
import { type ImportedText, useImport } from "./use-import";

type ImportTextsProps = {
  accountId: string;
  words: KnownArticleWords;
  found: FoundFiles;
  onAgain: () => void;
};

/** What was found: what of it is wanted, where it goes, and what has become of it. */
export function ImportTexts({ accountId, words, found, onAgain }: ImportTextsProps) {
  const t = useMessages(bulkMessages).page;
  const readable = found.texts.flatMap((text) => ("opened" in text ? [text.path] : []));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(readable));
  const [folder, setFolder] = useState("");
  const [labels, setLabels] = useState<string[]>([]);
  const { states, isRunning, run, stop } = useImport(accountId, found);
  useUnsavedChangesGuard(isRunning, t.leave);
  const isBegun = states.size > 0;
  const ended = [...states.values()].filter(({ step }) => step === "added" || step === "failed").length;
  const failed = [...states].flatMap(([path, { step }]) => (step === "added" ? [] : [path]));
  const pick = (paths: readonly string[], isChosen: boolean) =>
    setChosen((before) => {
      const after = new Set(before);
      for (const path of paths) isChosen ? after.add(path) : after.delete(path);
      return after;
    });
  return (
    <Stack>
      {!isBegun && (
        <Group align="flex-start">
          <Autocomplete
            label={t.folder}
            description={t.folderHint}
            data={words.folders}
            maxLength={LIMITS.folder}
            value={folder}
            onChange={setFolder}
          />
          <TagsInput
            label={t.labels}
            data={words.labels}
            value={labels}
            onChange={setLabels}
            maxTags={LIMITS.labels}
            acceptValueOnBlur
            miw={220}
            mt={{ base: 0, sm: 20 }}
          />
        </Group>
      )}
      {isBegun && (
        <div role="status">
          <Text size="sm" fw={600}>
            {isRunning ? t.adding(ended, states.size) : t.done(states.size - failed.length, failed.length)}
          </Text>
          <Progress value={(100 * ended) / states.size} mt={4} aria-label={t.adding(ended, states.size)} />
        </div>
      )}
      <Group>
        {!isBegun && (
          <Button disabled={chosen.size === 0} onClick={() => void run([...chosen], { folder, labels })}>
            {t.add(chosen.size)}
          </Button>
        )}
        {isRunning && (
          <Button variant="default" onClick={stop}>
            {t.stop}
          </Button>
        )}
        {isBegun && !isRunning && (
          <>
            <LinkButton href={`/accounts/${accountId}/articles`}>{t.toList}</LinkButton>
            {failed.length > 0 && (
              <Button variant="default" onClick={() => void run(failed, { folder, labels })}>
                {t.retry}
              </Button>
            )}
          </>
        )}
        {!isRunning && (
          <Button variant="default" onClick={onAgain}>
            {t.again}
          </Button>
        )}
      </Group>
      {found.ignored > 0 && !isBegun && <Alert color="gray">{t.ignored(found.ignored)}</Alert>}
      <Paper withBorder radius="lg" style={{ overflow: "hidden" }}>
        <Group px="md" py="xs" justify="space-between">
          <Checkbox
            label={t.all}
            checked={chosen.size === readable.length && readable.length > 0}
            indeterminate={chosen.size > 0 && chosen.size < readable.length}
            disabled={isBegun || readable.length === 0}
            onChange={({ currentTarget }) => pick(readable, currentTarget.checked)}
          />
          <Text size="sm" c="dimmed">
            {t.found(found.texts.length)}
          </Text>
        </Group>
        <ul className={classes.list}>
          {found.texts.map((text) => (
            <TextRow
              key={text.path}
              accountId={accountId}
              text={text}
              state={states.get(text.path)}
              isChosen={chosen.has(text.path)}
              isFixed={isBegun}
              onPick={(isChosen) => pick([text.path], isChosen)}
            />
          ))}
        </ul>
      </Paper>
    </Stack>
  );
}

type TextRowProps = {
  accountId: string;
  text: FoundText;
  state: ImportedText | undefined;
  isChosen: boolean;
  isFixed: boolean;
  onPick: (isChosen: boolean) => void;
};

function TextRow({ accountId, text, state, isChosen, isFixed, onPick }: TextRowProps) {
  const t = useMessages(bulkMessages).page;
  const files = useMessages(fileMessages);
  const title = "opened" in text ? text.opened.title : text.path;
  const notes =
    state?.step === "added"
      ? [
          ...sayLostPictures(files, state.lost),
          ...(state.unlabelled === null ? [] : [t.unlabelled(state.unlabelled)]),
        ]
      : [];
  return (
    <li className={classes.row}>
      <Checkbox
        aria-label={t.pick(title)}
        checked={isChosen}
        disabled={isFixed || "problem" in text}
        onChange={({ currentTarget }) => onPick(currentTarget.checked)}
      />
      <div className={classes.words}>
        {state?.step === "added" ? (
          <Text
            component={Link}
            href={`/accounts/${accountId}/articles/${state.id}/write`}
            fw={600}
            truncate
            aria-label={t.open(title)}
          >
            {title}
          </Text>
        ) : (
          <Text fw={600} truncate>
            {title}
          </Text>
        )}
        <Group gap={6}>
          {"problem" in text ? (
            <Text size="xs" c="red">
              {sayFileProblem(files, text.problem)}
            </Text>
          ) : (
            <Text size="xs" c="dimmed">
              {t.summary(text.characters, text.pictures)}
            </Text>
          )}
          {"opened" in text && text.missing > 0 && (
            <Badge size="sm" color="orange" variant="light">
              {t.missing(text.missing)}
            </Badge>
          )}
          {"opened" in text && Object.keys(text.opened.leftOut).length > 0 && (
            <Badge size="sm" color="yellow" variant="light">
              {t.leftOut}
            </Badge>
          )}
          {title !== text.path && (
            <Text size="xs" c="dimmed" truncate>
              {text.path}
            </Text>
          )}
        </Group>
        {notes.map((words) => (
          <Text key={words} size="xs" c="orange">
            {words}
          </Text>
        ))}
        {state?.step === "failed" && (
          <Text size="xs" c="red" role="alert">
            {t.failed(state.reason)}
          </Text>
        )}
      </div>
      {state && state.step !== "failed" && (
        <Text size="sm" c="dimmed">
          {{ waiting: t.waiting, working: t.working, added: t.added }[state.step]}
        </Text>
      )}
    </li>
  );
}
