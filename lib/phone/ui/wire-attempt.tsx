"use client";

import { phoneMessages } from "@/lib/phone/messages";
import type { Attempt, Exchange } from "@/lib/phone/types";
import { useMessages } from "@/lib/platform/i18n/locale-context";
import classes from "./wire.module.css";
import { WireText } from "./wire-text";

/** The platform waits this long, in milliseconds. */
const BUDGET = 5000;

type WireAttemptProps = {
  exchange: Exchange;
  attempt: Attempt;
  /** Only what the last one answered was read as a reply. */
  isLast: boolean;
};

/** One delivery: how long it took of the time there is, what was sent and what came back. */
export function WireAttempt({ exchange, attempt, isLast }: WireAttemptProps) {
  const t = useMessages(phoneMessages).wire;
  const { request, response, error } = attempt;
  const { plainXml, replyXml } = exchange;
  return (
    <>
      <BudgetBar ms={attempt.ms} />
      <h4 className={classes.direction}>{t.incoming}</h4>
      <details className={classes.details}>
        <summary>{t.address}</summary>
        <WireText text={`POST ${request.url}\n${headerLines(request.headers)}`} label={t.address} />
      </details>
      <WireText text={request.body} label={`${t.incoming} ${t.asSent}`} caption={t.asSent} />
      {request.body !== plainXml && (
        <WireText text={plainXml} label={`${t.incoming} ${t.decrypted}`} caption={t.decrypted} />
      )}
      <h4 className={classes.direction}>{t.outgoing}</h4>
      {response ? (
        <>
          <details className={classes.details}>
            <summary>{t.headers}</summary>
            <WireText text={`HTTP ${response.status}\n${headerLines(response.headers)}`} label={t.headers} />
          </details>
          <WireText text={response.body} label={`${t.outgoing} ${t.asSent}`} caption={t.asSent} />
          {isLast && replyXml !== undefined && replyXml !== response.body && (
            <WireText text={replyXml} label={`${t.outgoing} ${t.decrypted}`} caption={t.decrypted} />
          )}
        </>
      ) : (
        <p className={classes.noAnswer}>
          {t.noAnswer}
          {error && `: ${error}`}
        </p>
      )}
    </>
  );
}

function BudgetBar({ ms }: { ms: number }) {
  const t = useMessages(phoneMessages).wire;
  const share = Math.min(1, ms / BUDGET);
  const mood = share < 0.5 ? "good" : share < 0.9 ? "slow" : "late";
  return (
    <div className={classes.budget} role="img" aria-label={t.budget(ms)}>
      <span className={classes.track}>
        <span
          className={classes.used}
          data-mood={mood}
          style={{ width: `max(0.3rem, ${(share * 100).toFixed(1)}%)` }}
        />
      </span>
      <span className={classes.milliseconds}>{t.milliseconds(ms)} / 5 s</span>
    </div>
  );
}

function headerLines(headers: Record<string, string>): string {
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n");
}
