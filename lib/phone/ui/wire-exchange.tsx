"use client";

import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { use, useState } from "react";
import { phoneMessages } from "@/lib/phone/messages";
import type { Exchange } from "@/lib/phone/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import { exchangeReport, forgetReport } from "./exchange-reports";
import { inPlace } from "./in-place";
import classes from "./wire.module.css";
import { WireAttempt } from "./wire-attempt";
import { WireVerdict } from "./wire-verdict";

/** One exchange in full. */
export function WireExchange({ accountId, exchangeId }: { accountId: string; exchangeId: string }) {
  const t = useMessages(phoneMessages);
  const [report, setReport] = useState(() => exchangeReport(accountId, exchangeId));
  const result = use(report);
  if (!result?.ok) {
    const again = () => {
      forgetReport(accountId, exchangeId);
      setReport(exchangeReport(accountId, exchangeId));
    };
    const text = result?.code === "not-found" ? t.wire.gone : (result?.message ?? t.chat.offline);
    return (
      <Alert color="orange" m="md">
        <Text size="sm" mb="xs">
          {text}
        </Text>
        <Button size="xs" variant="default" onClick={again}>
          {t.start.retry}
        </Button>
      </Alert>
    );
  }
  const { exchange, judgement } = result.data;
  return (
    <Stack gap="md" p="md" pt="sm">
      <WireVerdict accountId={accountId} exchange={exchange} judgement={judgement} />
      <Deliveries exchange={exchange} />
    </Stack>
  );
}

function Deliveries({ exchange }: { exchange: Exchange }) {
  const t = useMessages(phoneMessages).wire;
  const { attempts } = exchange;
  const [chosen, setChosen] = useState(attempts.length - 1);
  const attempt = attempts[chosen];
  if (!attempt) {
    return (
      <Text size="sm" c="dimmed">
        {t.noServer}
      </Text>
    );
  }
  return (
    <div>
      <h3 className={classes.heading}>{t.attempts}</h3>
      {attempts.length > 1 && (
        <Group gap={4} mb="xs">
          {inPlace(attempts).map(({ key, place }) => (
            <Button
              key={key}
              size="compact-xs"
              variant={place === chosen ? "filled" : "default"}
              aria-pressed={place === chosen}
              onClick={() => setChosen(place)}
            >
              {t.attempt(place + 1)}
            </Button>
          ))}
        </Group>
      )}
      <WireAttempt exchange={exchange} attempt={attempt} isLast={chosen === attempts.length - 1} />
    </div>
  );
}
