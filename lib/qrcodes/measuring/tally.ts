import { chinaDay } from "@/lib/platform/periods";
import { CHINA_AHEAD, DAY, HOUR } from "@/lib/platform/time";
import { type Turn, toFollowings } from "./followings";
import { type Reach, reachOf, type ScanDay } from "./reach";
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

type Row = Record<string, string | number>;
const DAY_COUNTERS = ["scans", "follows", "scanners", "members", "lost", "lost1", "lost7", "lost30"] as const;
type DayCounts = Partial<Record<(typeof DAY_COUNTERS)[number], number>>;

/** What is to be added to every table of counters, and what is to be known of people from now on. */
export class Tally {
  readonly days = new Map<string, Row>();
  readonly hours = new Map<string, Row>();
  readonly reach = new Map<string, Row>();
  readonly nextSteps = new Map<string, Row>();
  readonly scanners = new Map<string, Row>();
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
    for (const name of new Set([...before.keys(), ...after.keys()])) {
      const [was, is] = [before.get(name), after.get(name)];
      const { scope = "", span = "", previous = "" } = is ?? was ?? {};
      const scanners = (is?.scanners ?? 0) - (was?.scanners ?? 0);
      const members = (is?.members ?? 0) - (was?.members ?? 0);
      if (scanners === 0 && members === 0) continue;
      this.add(this.reach, { accountId, scope, day: span, previous }, { scanners, members });
      this.addToSpan(accountId, scope, span, { scanners, members });
    }
  }

  private addScans(who: Who, { scanned }: Person, events: readonly CodeEvent[], book: ScopeBook): void {
    const { accountId, openid } = who;
    const newDays: ScanDay[] = [];
    for (const event of events) {
      if ((event.kind !== "scan" && event.kind !== "follow") || event.codeId === null) continue;
      const { codeId, kind, at } = event;
      const counts = { scans: 1, follows: kind === "follow" ? 1 : 0 };
      const day = chinaDay(at);
      const hour = Math.floor((at + CHINA_AHEAD) / HOUR) % 24;
      for (const scope of book.scopesOf(codeId)) {
        this.addToSpans(accountId, scope, day, counts);
        this.add(this.hours, { accountId, scope, day, hour }, counts);
      }
      this.add(this.scanners, { accountId, codeId, openid, day }, counts);
      newDays.push({ codeId, day, isMember: kind === "scan" });
    }
    if (newDays.length === 0) return;
    const scopesOf = (codeId: string) => book.reachScopesOf(codeId, openid);
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
      const within = (days: number) => (stayed < days * DAY ? sign : 0);
      const counts = { lost: sign, lost1: within(1), lost7: within(7), lost30: within(30) };
      const day = chinaDay(followedAt.getTime());
      for (const scope of book.scopesOf(codeId)) {
        this.addToSpans(accountId, scope, day, counts);
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
      for (const day of spansOf(chinaDay(visit.at)))
        this.add(this.nextSteps, { accountId, scope, day, kind, what }, { times: 1 });
    return { ...visit, [done]: true };
  }

  private addToSpans(accountId: string, scope: Scope, day: string, counts: DayCounts): void {
    for (const span of spansOf(day)) this.addToSpan(accountId, scope, span, counts);
  }

  private addToSpan(accountId: string, scope: Scope, span: Span, counts: DayCounts): void {
    const name = `${span}\n${accountId}\n${scope}`;
    let row = this.days.get(name);
    if (!row) {
      row = { accountId, scope, day: span, kind: kindOf(scope) };
      for (const counter of DAY_COUNTERS) row[counter] = 0;
      this.days.set(name, row);
    }
    this.addAll(row, counts);
  }

  private add(rows: Map<string, Row>, key: Row, counts: Readonly<Record<string, number>>): void {
    const name = JSON.stringify(Object.values(key));
    const row = rows.get(name) ?? key;
    rows.set(name, row);
    this.addAll(row, counts);
  }

  private addAll(row: Row, counts: Readonly<Record<string, number>>): void {
    for (const [counter, count] of Object.entries(counts))
      row[counter] = Number(row[counter] ?? 0) + this.sign * count;
  }
}

type Who = { accountId: string; openid: string };
