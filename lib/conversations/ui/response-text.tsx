"use client";

import { Text } from "@mantine/core";
import { conversationMessages } from "@/lib/conversations/messages";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { CopyIcon } from "@/lib/ui/copy-icon";
import classes from "./delivery-details.module.css";

const PARTS = /(<!\[CDATA\[|\]\]>)|(<\/?[A-Za-z][^<>]*>)|([^<\]]+|<|\])/g;

/** The very bytes that were answered, tags coloured. */
export function ResponseText({ response }: { response: string }) {
  const t = useMessages(conversationMessages).details;
  return (
    <>
      <div className={classes.response}>
        <pre className={classes.pre}>{response === "" ? t.nothing : <Coloured text={response} />}</pre>
        {response !== "" && (
          <span className={classes.copy}>
            <CopyIcon label={t.response} value={response} />
          </span>
        )}
      </div>
      {response.includes("<Encrypt>") && (
        <Text size="sm" c="dimmed" mt={6}>
          {t.encrypted}
        </Text>
      )}
    </>
  );
}

function Coloured({ text }: { text: string }) {
  return [...text.matchAll(PARTS)].map((part) => {
    const [words, cdata, tag] = part;
    return (
      <span key={part.index} className={cdata ? classes.cdata : tag ? classes.tag : undefined}>
        {words}
      </span>
    );
  });
}
