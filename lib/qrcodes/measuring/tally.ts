import { chinaDay } from "@/lib/platform/periods";
import { CHINA_AHEAD, DAY, HOUR } from "@/lib/platform/time";
import { type Turn, toFollowings } from "./followings";
import { type Reach, type ReachCount, reachOf, type ScanDay } from "./reach";
import { kindOf, type Scope } from "./scopes";
import { type Span, spansOf } from "./spans";

/** What a delivery says about codes. Times in milliseconds; scans of codes that nobody knows have none. */
export type CodeEvent = {
  id: number;
  accountId: string;
  openid: string;
  /** When it happened, as WeChat says. */
  at: number;
  /** When it came. */
  receivedAt: number;
} & (
  | { kind: "scan"; codeId: string }
  | { kind: "follow"; codeId: string | null }
  | { kind: "leave" }
  | { kind: "tap" | "words"; what: string }
);

export type Visit = { codeId: string; at: number; tapped: boolean; spoke: boolean };

/** What is known of one person before the events that are to be counted. */
export type Person = {
  scanned: readonly (ScanDay & { follows: number; scans: number })[];
  turns: readonly Turn[];
  visit: Visit | null;
};

/** Which scopes a code counts for. */
export type ScopeBook = {
  scopesOf(codeId: string): readonly Scope[];
  /** While a code is on its way into other groups, some people are counted there already and others still here. */
  reachScopesOf(codeId: string, openid: string): readonly Scope[];
};

/** What somebody does later than this after a scan has another reason. */
const NEXT_STEP_WITHIN = DAY;

type Counter = "scans" | "follows" | "scanners" | "members" | "lost" | "lost1" | "lost7" | "lost30" | "times";
/** A row of a table: its key in words, and what is to be added. */
type Row<Key extends string, Counters extends Counter> = Record<Key, string> & Record<Counters, number>;
type SpanKey = "accountId" | "scope" | "day";

/** What is to be added to every table of counters, and what is to be known of people from now on. */
export class Tally {
  readonly days = new Map<string, Row<SpanKey | "kind", Exclude<Counter, "times">>>();
  readonly hours = new Map<string, Row<SpanKey, "scans" | "follows"> & { hour: number }>();
  readonly reach = new Map<string, Row<SpanKey | "previous", "scanners" | "members">>();
  readonly nextSteps = new Map<string, Row<SpanKey | "kind" | "what", "times">>();
  readonly scanners = new Map<string, Row<"accountId" | "codeId" | "openid" | "day", "scans" | "follows">>();
  readonly turns: (Turn & { accountId: string; openid: string })[] = [];
  readonly visits: (Visit & { accountId: string; openid: string })[] = [];

  private readonly sign: 1 | -1;

  /** @param sign -1 to take everything back */
  constructor(sign: 1 | -1 = 1) {
    this.sign = sign;
  }

  /** How many rows it is. */
  get size(): number {
    const { days, hours, reach, nextSteps, scanners, turns, visits } = this;
    const tables = [days, hours, reach, nextSteps, scanners];
    return tables.reduce((sum, { size }) => sum + size, turns.length + visits.length);
  }

  /** Adds what one person did. @param events in the order of their ids */
  addPerson(person: Person, events: readonly CodeEvent[], book: ScopeBook): void {
    const [first] = events;
    if (!first) return;
    const who = { accountId: first.accountId, openid: first.openid };
    this.addScans(who, person, events, book);
    this.addTurns(who, person.turns, events, book);
    this.addNextSteps(who, person.visit, events, book);
  }

  /** Adds the difference between what one person meant for different people's counts and what they mean now. */
  addReach(accountId: string, before: Reach, after: Reach): void {
    for (const [name, is] of after) this.addReachOf(accountId, is, before.get(name), this.sign);
    for (const [name, was] of before)
      if (!after.has(name)) this.addReachOf(accountId, was, undefined, -this.sign);
  }

  private addReachOf(accountId: string, is: ReachCount, was: ReachCount | undefined, sign: number): void {
    const { scope, span, previous } = is;
    const scanners = sign * (is.scanners - (was?.scanners ?? 0));
    const members = sign * (is.members - (was?.members ?? 0));
    if (scanners === 0 && members === 0) return;
    const row = rowAt(this.reach, `${span}\n${previous}\n${accountId}\n${scope}`, () => {
      return { accountId, scope, day: span, previous, scanners: 0, members: 0 };
    });
    row.scanners += scanners;
    row.members += members;
    const counts = this.countsOf(accountId, scope, span);
    counts.scanners += scanners;
    counts.members += members;
  }

  private addScans(who: Who, { scanned }: Person, events: readonly CodeEvent[], book: ScopeBook): void {
    const { accountId, openid } = who;
    const newDays: ScanDay[] = [];
    for (const event of events) {
      if ((event.kind !== "scan" && event.kind !== "follow") || event.codeId === null) continue;
      const { codeId, kind, at } = event;
      const day = chinaDay(at);
      const spans = spansOf(day);
      const hour = Math.floor((at + CHINA_AHEAD) / HOUR) % 24;
      const addTo = (counts: { scans: number; follows: number }) => {
        counts.scans += this.sign;
        if (kind === "follow") counts.follows += this.sign;
      };
      for (const scope of book.scopesOf(codeId)) {
        for (const span of spans) addTo(this.countsOf(accountId, scope, span));
        const ofHour = { accountId, scope, day, hour, scans: 0, follows: 0 };
        addTo(rowAt(this.hours, `${day}\n${hour}\n${accountId}\n${scope}`, () => ofHour));
      }
      const ofScanner = { accountId, codeId, openid, day, scans: 0, follows: 0 };
      addTo(rowAt(this.scanners, `${day}\n${accountId}\n${codeId}\n${openid}`, () => ofScanner));
      newDays.push({ codeId, day, isMember: kind === "scan" });
    }
    if (newDays.length === 0) return;
    // Elsewhere nothing is different afterwards, and people may have scanned a lot before.
    const changed = new Set(newDays.flatMap(({ codeId }) => book.reachScopesOf(codeId, openid)));
    const scopesOf = (codeId: string) =>
      book.reachScopesOf(codeId, openid).filter((scope) => changed.has(scope));
    this.addReach(accountId, reachOf(scanned, scopesOf), reachOf([...scanned, ...newDays], scopesOf));
  }

  private addTurns(
    { accountId, openid }: Who,
    turns: readonly Turn[],
    events: readonly CodeEvent[],
    book: ScopeBook,
  ): void {
    const newTurns = events.flatMap((event): Turn[] => {
      const { kind, id, at } = event;
      if (kind === "follow") return [{ id, at, follows: true, codeId: event.codeId }];
      return kind === "leave" ? [{ id, at, follows: false, codeId: null }] : [];
    });
    if (newTurns.length === 0) return;
    for (const turn of newTurns) this.turns.push({ ...turn, accountId, openid });
    this.addLosses(accountId, turns, -1, book);
    this.addLosses(accountId, [...turns, ...newTurns], 1, book);
  }

  private addLosses(accountId: string, turns: readonly Turn[], sign: 1 | -1, book: ScopeBook): void {
    for (const { codeId, followedAt, unfollowedAt } of toFollowings(turns)) {
      if (codeId === null || unfollowedAt === null) continue;
      const stayed = unfollowedAt.getTime() - followedAt.getTime();
      const within = (days: number) => (stayed < days * DAY ? this.sign * sign : 0);
      for (const scope of book.scopesOf(codeId))
        for (const span of spansOf(chinaDay(followedAt.getTime()))) {
          const counts = this.countsOf(accountId, scope, span);
          counts.lost += this.sign * sign;
          counts.lost1 += within(1);
          counts.lost7 += within(7);
          counts.lost30 += within(30);
        }
    }
  }

  /** In the order in which things arrived: what came first after the last scan, within a day. */
  private addNextSteps(who: Who, before: Visit | null, events: readonly CodeEvent[], book: ScopeBook): void {
    let visit = before;
    for (const event of events) {
      if ("what" in event) visit = this.addNextStep(who.accountId, visit, event, book);
      else if (event.kind !== "leave" && event.codeId !== null)
        visit = { codeId: event.codeId, at: event.receivedAt, tapped: false, spoke: false };
    }
    if (visit && visit !== before) this.visits.push({ ...visit, ...who });
  }

  /** It counts on the day of the scan. */
  private addNextStep(
    accountId: string,
    visit: Visit | null,
    { kind, what, receivedAt }: Extract<CodeEvent, { what: string }>,
    book: ScopeBook,
  ): Visit | null {
    const done = kind === "tap" ? "tapped" : "spoke";
    if (!visit || visit[done] || receivedAt - visit.at > NEXT_STEP_WITHIN) return visit;
    for (const scope of book.scopesOf(visit.codeId))
      for (const day of spansOf(chinaDay(visit.at))) {
        const ofStep = { accountId, scope, day, kind, what, times: 0 };
        rowAt(this.nextSteps, JSON.stringify(Object.values(ofStep)), () => ofStep).times += this.sign;
      }
    return { ...visit, [done]: true };
  }

  /** What is to be added to a span of a scope. */
  private countsOf(accountId: string, scope: Scope, span: Span) {
    return rowAt(this.days, `${span}\n${accountId}\n${scope}`, () => {
      const people = { scanners: 0, members: 0, lost: 0, lost1: 0, lost7: 0, lost30: 0 };
      return { accountId, scope, day: span, kind: kindOf(scope), scans: 0, follows: 0, ...people };
    });
  }
}

/** The row of a key; a new one begins at nothing. No key's parts contain a line break but the last, which may. */
function rowAt<Of>(rows: Map<string, Of>, key: string, begin: () => Of): Of {
  const known = rows.get(key);
  if (known) return known;
  const row = begin();
  rows.set(key, row);
  return row;
}

type Who = { accountId: string; openid: string };
